package org.pingxuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.evidence.Incoming;
import picocli.CommandLine.Option;

/** Which evaluation data, of which cycle, under which year profile. */
final class DataOption {

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "考评数据，NDJSON、JSON、CSV 或 XLSX；- 为标准输入 / evaluation data; - is standard input")
    private String in = "-";

    @Option(names = "--cycle", paramLabel = "CYCLE", description = "只算这个周期 / this cycle only")
    @Nullable
    String cycle;

    @Option(names = "--profile", paramLabel = "NAME", description = "年度方案 / year profile of the weights")
    @Nullable
    String profile;

    private @Nullable Path kept;

    /** Keeps standard input in a file of its own, for work that reads it twice; the file goes with the program. */
    void keep() throws IOException {
        if (in.equals("-") && kept == null) {
            kept = Files.createTempFile("pingxuan", ".in");
            kept.toFile().deleteOnExit();
            try (OutputStream copy = Files.newOutputStream(kept)) {
                System.in.transferTo(copy);
            }
        }
    }

    Incoming open(Dictionary dictionary) throws IOException {
        return kept == null
                ? open(in, dictionary)
                : new SubmissionFiles(dictionary).open("-", Files.newInputStream(kept));
    }

    /** @param name of a file, {@code -} for standard input */
    static Incoming open(String name, Dictionary dictionary) throws IOException {
        SubmissionFiles files = new SubmissionFiles(dictionary);
        if (name.equals("-")) {
            return files.open("-", System.in);
        }
        Path file = Path.of(name);
        InputStream content = Files.newInputStream(file);
        return files.open(file.getFileName().toString(), content);
    }
}
