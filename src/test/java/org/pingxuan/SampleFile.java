package org.pingxuan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.datafiles.NdjsonWriter;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.sample.SampleCounties;

/** The beginning of the sample county as a file. */
final class SampleFile {

    private SampleFile() {}

    static byte[] ndjson(int subjects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NdjsonWriter lines = new NdjsonWriter(out);
        SampleCounties.generate(subjects, 1, "2013", line -> {
            try {
                lines.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    static List<RawRecord> records(int subjects, Dictionary dictionary) throws IOException {
        List<RawRecord> records = new ArrayList<>();
        try (Incoming incoming =
                new SubmissionFiles(dictionary).open("county.ndjson", new ByteArrayInputStream(ndjson(subjects)))) {
            incoming.forEachRemaining(records::add);
        }
        return records;
    }
}
