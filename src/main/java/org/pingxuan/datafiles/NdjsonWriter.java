package org.pingxuan.datafiles;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes plain values as NDJSON: one object a line, UTF-8, keys in the order given. */
public final class NdjsonWriter {

    private static final ObjectWriter WRITER =
            JsonMapper.builder().build().writer().without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final OutputStream out;

    public NdjsonWriter(OutputStream out) {
        this.out = out;
    }

    public void write(Map<String, Object> line) throws IOException {
        try (JsonGenerator generator = WRITER.createGenerator(out)) {
            WRITER.writeValue(generator, line);
        }
        out.write('\n');
    }
}
