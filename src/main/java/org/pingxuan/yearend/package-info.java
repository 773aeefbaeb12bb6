/** Year end: the same operation over everybody, in order, resumable. */
@NullMarked
package org.pingxuan.yearend;

import org.jspecify.annotations.NullMarked;
