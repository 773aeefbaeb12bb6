package org.pingxuan.ranking;

import java.util.List;

/**
 * Candidates that are compared with each other and with nobody else (G8).
 *
 * @param size registered subjects of the pool, scored or not
 * @param quota places (G9)
 * @param listed length of the candidate list allowed, the places included
 * @param standings by rank, then subject; the ineligible last, highest score first
 */
public record Pool(PoolKey key, int size, int quota, int listed, List<Standing> standings) {}
