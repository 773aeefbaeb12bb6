package org.pingxuan.answers;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table for people, one after another; what is written is whole when it is closed. */
interface RowWriter extends AutoCloseable {

    /** Ends in an {@link java.io.UncheckedIOException} if it cannot be written. */
    void add(List<RowCell> row);

    /** Leaves the stream open. */
    @Override
    void close() throws IOException;
}
