/** Access: who somebody is. */
@NullMarked
package org.pingxuan.access;

import org.jspecify.annotations.NullMarked;
