/**
 * Looks over a whole release for what is allowed but hardly meant: gaps, rules nobody tries out, better readings that lower a
 * total.
 */
@NullMarked
package org.pingxuan.lint;

import org.jspecify.annotations.NullMarked;
