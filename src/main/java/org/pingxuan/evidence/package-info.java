/** Evidence: what was submitted - subjects, readings, their checking, merging and derivation into evaluations. */
@NullMarked
package org.pingxuan.evidence;

import org.jspecify.annotations.NullMarked;
