package org.pingxuan.evidence;

import java.time.Instant;

/**
 * A submission as it was put on file.
 *
 * @param revision 1 for the first of its subject and cycle, then counted on
 */
public record Filed(int revision, Instant received, Submission submission) {}
