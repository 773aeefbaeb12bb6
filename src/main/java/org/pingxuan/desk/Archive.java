package org.pingxuan.desk;

import java.util.function.Function;

/**
 * Everything the service keeps, for many threads at once. What cannot be read or written ends in an
 * {@link java.io.UncheckedIOException}.
 */
public interface Archive extends AutoCloseable {

    /**
     * Does a piece of work as one transaction, one at a time in the order of asking. When it returns, what was written
     * survives a crash; when it throws, nothing was written.
     */
    <T> T write(Function<Holdings, T> work);

    /** Reads from one moment's state, whatever is written meanwhile. */
    <T> T read(Function<Holdings, T> work);

    /** How much room it takes where it is kept, in bytes. */
    long bytes();

    /** Waits for the work that is going on. */
    @Override
    void close();
}
