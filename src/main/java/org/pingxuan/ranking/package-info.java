/** Ranking: from outcomes to pools, quotas, ties and shortlists. */
@NullMarked
package org.pingxuan.ranking;

import org.jspecify.annotations.NullMarked;
