/** Rules: rule files as values - tables, sentences and DRL become one small tree, every mistake a diagnostic with its place. */
@NullMarked
package org.pingxuan.rules;

import org.jspecify.annotations.NullMarked;
