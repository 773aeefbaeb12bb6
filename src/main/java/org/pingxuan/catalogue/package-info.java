/** Catalogue: what is assessed - indicators, packs, criteria, grades, awards - and the exact numbers it is assessed in. */
@NullMarked
package org.pingxuan.catalogue;

import org.jspecify.annotations.NullMarked;
