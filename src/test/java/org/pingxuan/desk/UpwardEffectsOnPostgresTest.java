package org.pingxuan.desk;

import org.pingxuan.store.PostgresServer;

/** The same on a real PostgreSQL server; the clean replay it is compared with is made on SQLite. */
class UpwardEffectsOnPostgresTest extends UpwardEffectsTest {

    @Override
    String where() {
        return PostgresServer.freshDatabase();
    }
}
