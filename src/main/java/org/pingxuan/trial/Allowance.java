package org.pingxuan.trial;

import java.time.Duration;

/**
 * What a trial in a process of its own may take.
 *
 * @param time from its start until it is killed
 * @param heap in megabytes
 * @param metaspace for classes, in megabytes
 */
public record Allowance(Duration time, int heap, int metaspace) {

    /** Twenty times what the shipped rules need: the machine may be busy with others. */
    public static final Allowance USUAL = new Allowance(Duration.ofMinutes(3), 384, 192);
}
