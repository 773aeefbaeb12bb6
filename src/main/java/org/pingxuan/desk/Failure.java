package org.pingxuan.desk;

import java.io.UncheckedIOException;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Why a change of rules did not come about, apart from the rules themselves; what happened in detail stands in the log. */
public enum Failure {
    /** The rules folder is missing, closed, or being changed. */
    FOLDER,
    /** Database or disk. */
    STORAGE,
    /** A mistake in this program. */
    INSIDE;

    /** What a failure of this kind is. */
    public static Failure of(Exception cause) {
        return cause instanceof UncheckedIOException ? STORAGE : INSIDE;
    }

    /** What it means and what to do, for people. */
    public Label sentence() {
        return Messages.of("FAILURE_" + name());
    }
}
