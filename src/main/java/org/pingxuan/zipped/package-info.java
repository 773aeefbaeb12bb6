/** What comes zipped, archives and workbooks: looked over before anything in it is opened. */
@NullMarked
package org.pingxuan.zipped;

import org.jspecify.annotations.NullMarked;
