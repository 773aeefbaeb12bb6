package org.pingxuan.zipped;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.pingxuan.zipped.StrictZip.Entry;
import org.pingxuan.zipped.StrictZip.Unsound;

/** The sheets of a workbook in their order, as its table of contents names them. */
final class SheetList {

    static final String BOOK = "xl/workbook.xml";
    private static final String BOOK_LINKS = "xl/_rels/workbook.xml.rels";

    /** @param part null if there is none of that name */
    record Sheet(
            String name,
            boolean hidden,
            String target,
            @Nullable Entry part) {}

    private SheetList() {}

    /** @throws Unsound if it has no table of contents */
    static List<Sheet> of(StrictZip zip) throws IOException, XMLStreamException {
        Map<String, Entry> parts = new HashMap<>();
        zip.entries().forEach(entry -> parts.put(entry.name(), entry));
        if (!parts.containsKey(BOOK) || !parts.containsKey(BOOK_LINKS)) {
            throw new Unsound("ARCHIVE_BROKEN", BOOK);
        }
        Map<String, String> targets = new HashMap<>();
        try (InputStream stream = zip.content(parts.get(BOOK_LINKS));
                WorkbookXml xml = new WorkbookXml(stream)) {
            while (xml.next()) {
                if (xml.is("Relationship")) {
                    targets.put(xml.text("Id"), xml.text("Target"));
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        try (InputStream stream = zip.content(parts.get(BOOK));
                WorkbookXml xml = new WorkbookXml(stream)) {
            while (xml.next()) {
                if (xml.is("sheet")) {
                    String target = targets.getOrDefault(xml.text("id"), "");
                    boolean hidden =
                            !xml.text("state").isEmpty() && !xml.text("state").equals("visible");
                    Entry part = parts.get(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    sheets.add(new Sheet(xml.text("name"), hidden, target, part));
                }
            }
        }
        return sheets;
    }
}
