/** Desk: what the service does for those who come to it - takes submissions in, scores them, shows what is current. */
@NullMarked
package org.pingxuan.desk;

import org.jspecify.annotations.NullMarked;
