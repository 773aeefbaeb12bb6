/** Store: the only room that knows SQL. */
@NullMarked
package org.pingxuan.store;

import org.jspecify.annotations.NullMarked;
