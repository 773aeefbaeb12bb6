package org.pingxuan.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the moment it was written, so that the same content gives the same bytes. */
final class UndatedWorkbook {

    /** The very first moment of the format, New Year 1980, would bring in an instant by the machine's time zone. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    private UndatedWorkbook() {}

    /** Leaves the stream open. */
    static void copy(Path workbook, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(workbook.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (ZipEntry part : Collections.list(from.entries())) {
                ZipEntry undated = new ZipEntry(part.getName());
                undated.setTimeLocal(NO_MOMENT);
                to.putNextEntry(undated);
                try (InputStream content = from.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}
