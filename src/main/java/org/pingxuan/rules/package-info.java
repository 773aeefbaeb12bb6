/** Rules as values: rule files and their limits, the one small tree they all become, every mistake a diagnostic with its place. */
@NullMarked
package org.pingxuan.rules;

import org.jspecify.annotations.NullMarked;
