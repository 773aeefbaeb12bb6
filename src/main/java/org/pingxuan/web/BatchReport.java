package org.pingxuan.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pingxuan.datafiles.RejectedRows;
import org.pingxuan.desk.Submit.Report;
import org.pingxuan.evidence.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what became of a batch, one refused row after the other from the disk. */
final class BatchReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Locale locale;
    private final OutputStream out;

    BatchReport(Locale locale, OutputStream out) {
        this.locale = locale;
        this.out = out;
    }

    /** @param template where the refused rows are to be had; null if there are none */
    void write(Report report, @Nullable String template, Path rejected) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("rows", report.rows());
            json.writeNumberProperty("accepted", report.accepted());
            json.writeNumberProperty("unchanged", report.unchanged());
            json.writeNumberProperty("rejectedRows", report.rejected());
            if (template != null) {
                json.writeStringProperty("template", template);
            }
            json.writeName("rejected").writeStartArray();
            if (template != null) {
                RejectedRows.read(
                        rejected,
                        row -> row.problems().forEach(wrong -> {
                            json.writeStartObject();
                            json.writeNumberProperty("row", row.row());
                            json.writeStringProperty("field", wrong.field());
                            json.writeStringProperty("code", wrong.code());
                            json.writeStringProperty("message", wrong.message().in(locale));
                            json.writeEndObject();
                        }));
            }
            json.writeEndArray();
            json.writeNumberProperty("lacking", report.lacking());
            json.writeName("problems").writeStartArray();
            for (Problem problem : report.open()) {
                json.writeStartObject();
                json.writeStringProperty("at", problem.place());
                json.writeStringProperty("code", problem.code());
                json.writeStringProperty("message", problem.message().in(locale));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
