package org.pingxuan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.pingxuan.desk.Archive;
import picocli.CommandLine.Option;

/** Where everything is kept. */
final class ArchiveOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {
                "数据目录，或 PostgreSQL 的 jdbc:postgresql://… 地址（${DEFAULT-VALUE}）",
                "data folder, or jdbc:postgresql://… of a PostgreSQL database (${DEFAULT-VALUE})"
            })
    private String where = "data";

    /** A folder for what is kept for a while only. */
    Path room() {
        return where.startsWith("jdbc:") ? Path.of(System.getProperty("java.io.tmpdir"), "pingxuan") : Path.of(where);
    }

    Archive open(Workshop workshop) throws IOException {
        return workshop.archives().open(where);
    }
}
