/** Scoring: from an evaluation and the rules that hold for it to an explained score sheet that adds up to the cent. */
@NullMarked
package org.pingxuan.scoring;

import org.jspecify.annotations.NullMarked;
