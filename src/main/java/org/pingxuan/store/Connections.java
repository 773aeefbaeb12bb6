package org.pingxuan.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Where an archive is kept: gives connections, once the tables are up to date and nobody else works on it. */
interface Connections extends AutoCloseable {

    /** The one that writes. */
    Connection writer() throws SQLException;

    /** One that sees the state of one moment from its first query to the end of its transaction. */
    Connection reader() throws SQLException;

    /** Asks how many bytes it takes. */
    String size();

    /** Lets others work on it. */
    @Override
    void close() throws IOException;
}
