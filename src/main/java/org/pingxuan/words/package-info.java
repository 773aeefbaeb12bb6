/** Words: labels and messages in Chinese and English; every other room speaks through them. */
@NullMarked
package org.pingxuan.words;

import org.jspecify.annotations.NullMarked;
