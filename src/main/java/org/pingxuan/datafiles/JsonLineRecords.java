package org.pingxuan.datafiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Sent;
import org.pingxuan.evidence.Where;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** NDJSON: one object a line. A broken line is a problem of that line, and the others go on. */
final class JsonLineRecords extends Records {

    private static final int LONGEST_LINE = 4_000_000;

    private final String file;
    private final InputStream content;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int line;
    private boolean tooLong;

    JsonLineRecords(String file, InputStream content) {
        this.file = file;
        this.content = content;
    }

    @Override
    @Nullable
    RawRecord read() {
        for (byte[] bytes = nextLine(); bytes != null; bytes = nextLine()) {
            Where where = new Where.Line(file, line);
            if (tooLong) {
                return RawRecord.unreadable(where, List.of(Problem.of(where, "", "LINE_TOO_LONG", LONGEST_LINE)));
            }
            if (!isBlank(bytes)) {
                return record(bytes, where);
            }
        }
        return null;
    }

    private static RawRecord record(byte[] bytes, Where where) {
        try (JsonParser parser = PlainJson.FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return broken(where, bytes, 1);
            }
            PlainJson json = new PlainJson(parser, where);
            Map<String, @Nullable Object> fields = json.object("");
            if (parser.nextToken() != null) {
                return broken(where, bytes, parser.currentTokenLocation().getColumnNr());
            }
            return new RawRecord(fields, where, json.problems(), new Sent.Line(bytes));
        } catch (JacksonException e) {
            return broken(
                    where, bytes, e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        }
    }

    private static RawRecord broken(Where where, byte[] bytes, int column) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String shown = text.length() <= 80 ? text.strip() : text.substring(0, 80) + "…";
        return RawRecord.unreadable(
                where, List.of(Problem.of(where, "", "LINE_NOT_JSON", column, shown)), new Sent.Line(bytes));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The next physical line without its end, null at the end of the file; the rest of a line too long is skipped. */
    private byte @Nullable [] nextLine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        boolean any = false;
        tooLong = false;
        try {
            while (from < to || fill()) {
                any = true;
                int end = from;
                while (end < to && buffer[end] != '\n') {
                    end++;
                }
                tooLong |= bytes.size() + end - from > LONGEST_LINE;
                if (!tooLong) {
                    bytes.write(buffer, from, end - from);
                }
                from = end + 1;
                if (end < to) {
                    line++;
                    return bytes.toByteArray();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line++;
        return any ? bytes.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, content.read(buffer));
        return to > 0;
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
