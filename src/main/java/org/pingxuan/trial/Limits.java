package org.pingxuan.trial;

import java.time.Duration;

/**
 * What a trial in a process of its own may take.
 *
 * @param time from its start until it is killed
 * @param heap in megabytes
 * @param metaspace for classes, in megabytes
 */
public record Limits(Duration time, int heap, int metaspace) {

    /** Ten times what the shipped rules need. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(90), 384, 192);
}
