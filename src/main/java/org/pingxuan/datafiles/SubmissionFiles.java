package org.pingxuan.datafiles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.evidence.Incoming;

/** Opens files of evaluation data: NDJSON, JSON, CSV and workbooks (contract 1.1). */
public final class SubmissionFiles implements Incoming.Door {

    private static final int PEEKED = 4096;

    private final Dictionary dictionary;

    /** @param dictionary tells what the headings of a table mean */
    public SubmissionFiles(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public Incoming open(Path file) throws IOException {
        return open(file.getFileName().toString(), Files.newInputStream(file));
    }

    @Override
    public Incoming open(String name, InputStream content) throws IOException {
        BufferedInputStream peeked = new BufferedInputStream(content, 1 << 16);
        peeked.mark(PEEKED);
        byte[] first = peeked.readNBytes(PEEKED);
        peeked.reset();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean zip = first.length > 3 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        if (zip || lower.endsWith(".xlsx")) {
            return WorkbookRecords.open(name, peeked, dictionary);
        }
        boolean marked = first.length > 2 && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB;
        int start = firstCharacter(first, marked ? 3 : 0);
        if (lower.endsWith(".csv") || start != '{' && start != '[' && !isJson(lower)) {
            return new CsvRecords(name, peeked, dictionary);
        }
        if (marked) {
            peeked.skipNBytes(3);
        }
        return start == '[' || lower.endsWith(".json")
                ? new JsonStream(name, peeked)
                : new JsonLineRecords(name, peeked);
    }

    private static boolean isJson(String name) {
        return name.endsWith(".json") || name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    private static int firstCharacter(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return bytes[i];
            }
        }
        return -1;
    }
}
