package org.pingxuan.datafiles;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** A JSON array of records, or records one after the other, each over as many lines as it likes. */
final class JsonStream extends Records {

    private final String file;
    private final JsonParser parser;
    private boolean inArray;
    private boolean broken;

    JsonStream(String file, InputStream content) {
        this.file = file;
        this.parser = PlainJson.FACTORY.createParser(content);
    }

    @Override
    @Nullable
    RawRecord read() {
        if (broken) {
            return null;
        }
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && !inArray) {
                inArray = true;
                token = parser.nextToken();
            }
            if (token == JsonToken.END_ARRAY) {
                inArray = false;
                token = parser.nextToken();
            }
            if (token == null) {
                return null;
            }
            Where where = new Where.Line(file, parser.currentTokenLocation().getLineNr());
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return RawRecord.unreadable(where, List.of(Problem.of(where, "", "RECORD_EXPECTED")));
            }
            PlainJson json = new PlainJson(parser, where);
            Map<String, @Nullable Object> fields = json.object("");
            return new RawRecord(fields, where, json.problems(), null);
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (JacksonException e) {
            broken = true;
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            Where where = new Where.Line(file, line);
            return RawRecord.unreadable(where, List.of(Problem.of(where, "", "JSON_BROKEN", line, column)));
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
