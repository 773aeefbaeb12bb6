/** Sample: reproducible synthetic counties for trials and load; nothing in them is about anybody. */
@NullMarked
package org.pingxuan.sample;

import org.jspecify.annotations.NullMarked;
