package org.pingxuan.zipped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.pingxuan.zipped.StrictZip.Bounds;
import org.pingxuan.zipped.StrictZip.Entry;

/** The sheets behind the first, which is the one that is read: whoever filled them in should know. */
public final class SheetsNotRead {

    /** A sheet whose name starts with it holds notes, like such a column. */
    private static final String NOTE = "#";

    private SheetsNotRead() {}

    /** Names of those with content that are no notes, of a workbook in which no flaw was found; the channel is closed. */
    public static List<String> of(SeekableByteChannel bytes, Bounds bounds) {
        try (StrictZip zip = StrictZip.open(bytes, bounds)) {
            List<String> names = new ArrayList<>();
            List<SheetList.Sheet> sheets = SheetList.of(zip);
            for (SheetList.Sheet sheet : sheets.subList(Math.min(1, sheets.size()), sheets.size())) {
                if (!sheet.name().startsWith(NOTE) && sheet.part() != null && hasContent(zip, sheet.part())) {
                    names.add(sheet.name());
                }
            }
            return names;
        } catch (XMLStreamException | IOException e) {
            return List.of();
        }
    }

    /** Whether some cell holds a value, a text or a formula; how a sheet looks is no content. */
    private static boolean hasContent(StrictZip zip, Entry part) throws IOException, XMLStreamException {
        try (InputStream stream = zip.content(part);
                WorkbookXml xml = new WorkbookXml(stream)) {
            while (xml.next()) {
                if (xml.is("v") || xml.is("is") || xml.is("f")) {
                    return true;
                }
            }
            return false;
        }
    }
}
