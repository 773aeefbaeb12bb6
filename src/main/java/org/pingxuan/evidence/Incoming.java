package org.pingxuan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Evaluation data on its way in, one record after the other in the order of the file, never all in memory. Reading may end
 * with an {@link java.io.UncheckedIOException}.
 */
public interface Incoming extends Iterator<RawRecord>, AutoCloseable {

    @Override
    void close();

    /** What the sender should know of the file as a whole though its records can be read; told at any time. */
    default List<Problem> notes() {
        return List.of();
    }

    /** Opens evaluation data of any format (contract 1.1). */
    interface Door {
        /**
         * @param name of the file, whose ending tells the format; the first bytes tell it where the ending does not
         * @param content closed with the records
         */
        Incoming open(String name, InputStream content) throws IOException;
    }
}
