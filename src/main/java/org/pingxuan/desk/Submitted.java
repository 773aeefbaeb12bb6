package org.pingxuan.desk;

/**
 * A submission as far as scoring again needs to know it.
 *
 * @param number submissions of all cycles are numbered as they come
 */
public record Submitted(long number, String subject) {}
