/** Command line: one door to every use case. */
@NullMarked
package org.pingxuan.cli;

import org.jspecify.annotations.NullMarked;
