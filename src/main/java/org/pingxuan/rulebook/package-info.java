/** A rule book read from its files: dictionary, derivations, packs with their tables and weights; and what identifies a release. */
@NullMarked
package org.pingxuan.rulebook;

import org.jspecify.annotations.NullMarked;
