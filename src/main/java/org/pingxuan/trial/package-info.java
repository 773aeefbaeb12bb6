/** Trials of rule files in a process of their own: what may run out of time or memory does so at no cost to others. */
@NullMarked
package org.pingxuan.trial;

import org.jspecify.annotations.NullMarked;
