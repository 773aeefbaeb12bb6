package org.pingxuan.datafiles;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.RawRecord;

/** Records read one ahead, so that the end is known. */
abstract class Records implements Incoming {

    private @Nullable RawRecord ahead;
    private boolean ended;

    /** The next record, null at the end; not called again after it. */
    abstract @Nullable RawRecord read();

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = read();
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRecord next = ahead;
        ahead = null;
        return next;
    }

    /** A file of which nothing can be used. */
    static Records only(RawRecord unreadable) {
        return new Records() {
            private boolean given;

            @Override
            @Nullable
            RawRecord read() {
                RawRecord next = given ? null : unreadable;
                given = true;
                return next;
            }

            @Override
            public void close() {}
        };
    }
}
