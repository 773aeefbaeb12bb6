package org.pingxuan.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.Counter;

/** Tests that come to a service with an empty database, one for all tests of a class. */
abstract class AtTheCounter {

    @TempDir
    static Path directory;

    static Counter counter;

    @BeforeAll
    static void open() throws IOException {
        counter = Counter.open(directory);
    }

    @AfterAll
    static void close() {
        counter.close();
    }
}
