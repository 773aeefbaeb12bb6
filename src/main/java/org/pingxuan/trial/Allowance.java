package org.pingxuan.trial;

import java.time.Duration;

/**
 * What a trial in a process of its own may take.
 *
 * @param processor time of the processor, so that rules are not refused because others keep the machine busy
 * @param wall from its start until it is killed whatever it does
 * @param heap in megabytes
 * @param metaspace for classes, in megabytes
 */
public record Allowance(Duration processor, Duration wall, int heap, int metaspace) {

    /** Several times the 18 seconds of processor that the shipped rules and 300 more need. */
    public static final Allowance USUAL = new Allowance(Duration.ofMinutes(2), Duration.ofMinutes(10), 384, 192);
}
