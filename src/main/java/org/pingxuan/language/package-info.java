/** The language of rules: conditions, sentences, decision tables and DRL become the tree. */
@NullMarked
package org.pingxuan.language;

import org.jspecify.annotations.NullMarked;
