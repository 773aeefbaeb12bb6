package org.pingxuan.zipped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Limits;
import org.pingxuan.zipped.StrictZip.Bounds;
import org.pingxuan.zipped.StrictZip.Entry;
import org.pingxuan.zipped.StrictZip.Unsound;

/**
 * What a workbook is held against before it is opened: an archive that is sound and does not swell, nothing in it that runs,
 * fetches or holds other files, plain XML, and a first sheet that shows what it holds.
 */
public final class WorkbookCheck {

    /** A workbook with rules; cells are looked at. */
    public static final Bounds RULES =
            new Bounds(Limits.WORKBOOK_PARTS, Limits.WORKBOOK_BYTES, Limits.RATIO, Limits.RATIO_FROM);

    /** A workbook with evaluation data: twenty thousand subjects with a hundred readings unpack to some 200 MB. */
    public static final Bounds DATA = new Bounds(Limits.WORKBOOK_PARTS, 512L << 20, Limits.RATIO, Limits.RATIO_FROM);

    /** Shared texts are held in memory while a workbook is read. */
    private static final long SHARED_BYTES_OF_DATA = 64L << 20;

    private static final String SHARED = "xl/sharedstrings.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String BOOK_LINKS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final int OLE = 0xD0CF11E0;

    /**
     * Something wrong.
     *
     * @param sheet null where it is about the whole workbook
     * @param row 0 where it is about a sheet
     */
    public record Flaw(String code, @Nullable String sheet, int row, int column, String what) {
        static Flaw of(String code, String what) {
            return new Flaw(code, null, 0, 0, what);
        }
    }

    private final StrictZip zip;
    private final Bounds bounds;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Entry> parts = new HashMap<>();

    private WorkbookCheck(StrictZip zip, Bounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    /** Everything wrong with it; the channel is closed. */
    public static List<Flaw> of(SeekableByteChannel bytes, Bounds bounds) {
        try {
            if (isLocked(bytes)) {
                bytes.close();
                return List.of(Flaw.of("WORKBOOK_LOCKED", ""));
            }
            try (StrictZip zip = StrictZip.open(bytes, bounds)) {
                WorkbookCheck check = new WorkbookCheck(zip, bounds);
                check.parts();
                if (check.flaws.isEmpty()) {
                    check.sheets();
                }
                return check.flaws;
            }
        } catch (Unsound e) {
            return List.of(
                    switch (e.code()) {
                        case "ARCHIVE_BOMB" -> Flaw.of("WORKBOOK_TOO_LARGE", e.what());
                        case "ARCHIVE_ENCRYPTED" -> Flaw.of("WORKBOOK_LOCKED", e.what());
                        default -> Flaw.of("WORKBOOK_BROKEN", e.what());
                    });
        } catch (XMLStreamException | IOException e) {
            return List.of(Flaw.of("WORKBOOK_BROKEN", ""));
        }
    }

    /** A workbook with a password, or one of the old format, is no zip archive but a compound file. */
    private static boolean isLocked(SeekableByteChannel bytes) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(4);
        bytes.position(0);
        return bytes.read(first) == 4 && first.getInt(0) == OLE;
    }

    private void parts() throws IOException, XMLStreamException {
        Set<String> names = new HashSet<>();
        for (Entry entry : zip.entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            boolean odd = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains("..")
                    || !names.add(name)
                    || entry.isSpecial();
            if (odd) {
                flaws.add(Flaw.of("WORKBOOK_XML", entry.name()));
            }
            String code = forbidden(name);
            if (code != null) {
                flaws.add(Flaw.of(code, entry.name()));
            }
            boolean large = name.equals(SHARED) && bounds == DATA && entry.size() > SHARED_BYTES_OF_DATA;
            if (large) {
                throw new Unsound("ARCHIVE_BOMB", entry.name());
            }
            parts.put(entry.name(), entry);
        }
        if (flaws.isEmpty()) {
            for (Entry entry : zip.entries()) {
                part(entry);
            }
        }
    }

    private static @Nullable String forbidden(String name) {
        if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("macrosheets/")) {
            return "WORKBOOK_MACRO";
        }
        if (name.contains("externallinks/") || name.contains("querytables/") || name.endsWith("/connections.xml")) {
            return "WORKBOOK_EXTERNAL";
        }
        boolean other = name.contains("embeddings/")
                || name.contains("activex/")
                || name.contains("ctrlprops/")
                || name.matches(".*\\.(bin|zip|jar|exe|dll|class|js|vbs|xls[xmb]?|ole)")
                        && !name.contains("printersettings");
        return other ? "WORKBOOK_EMBEDDED" : null;
    }

    /** Document types stand before the first element; what follows is read only where it matters. */
    private void part(Entry entry) throws IOException, XMLStreamException {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        try (InputStream stream = zip.content(entry);
                WorkbookXml xml = new WorkbookXml(stream)) {
            boolean links = name.endsWith(".rels");
            boolean all = links
                    || name.equals(SHARED) && bounds == RULES
                    || entry.name().equals(TYPES);
            if (!xml.isPlain()) {
                flaws.add(Flaw.of("WORKBOOK_XML", entry.name()));
                return;
            }
            int texts = 0;
            while (all && xml.next()) {
                texts += xml.is("si") ? 1 : 0;
                if (texts > Limits.SHARED_TEXTS) {
                    throw new Unsound("ARCHIVE_BOMB", entry.name());
                }
                if (links && xml.is("Relationship")) {
                    link(xml, entry.name());
                }
                if (entry.name().equals(TYPES)) {
                    type(xml);
                }
            }
        }
    }

    private void link(WorkbookXml xml, String part) {
        boolean outside = "External".equalsIgnoreCase(xml.text("TargetMode"));
        if (outside && !xml.text("Type").endsWith("/hyperlink")) {
            flaws.add(Flaw.of("WORKBOOK_EXTERNAL", xml.text("Target")));
        } else if (!outside && xml.text("Target").contains("../..")
                || xml.text("Target").contains("\\")) {
            flaws.add(Flaw.of("WORKBOOK_XML", part));
        }
    }

    private void type(WorkbookXml xml) {
        String type = xml.text("ContentType").toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled") || type.contains("vbaproject")) {
            flaws.add(Flaw.of("WORKBOOK_MACRO", TYPES));
        } else if (type.endsWith("sheet.main+xml")
                && !Objects.equals(xml.text("PartName"), "/" + BOOK)
                && xml.is("Override")) {
            flaws.add(Flaw.of("WORKBOOK_XML", xml.text("PartName")));
        }
    }

    /** The first sheet, which is the one that is read. */
    private void sheets() throws IOException, XMLStreamException {
        if (!parts.containsKey(BOOK) || !parts.containsKey(BOOK_LINKS)) {
            throw new Unsound("ARCHIVE_BROKEN", BOOK);
        }
        String name = "";
        String id = "";
        boolean hidden = false;
        try (InputStream stream = zip.content(parts.get(BOOK));
                WorkbookXml xml = new WorkbookXml(stream)) {
            while (id.isEmpty() && xml.next()) {
                if (xml.is("sheet")) {
                    name = xml.text("name");
                    id = xml.text("id");
                    hidden = !xml.text("state").isEmpty() && !xml.text("state").equals("visible");
                }
            }
        }
        if (hidden) {
            flaws.add(new Flaw("WORKBOOK_HIDDEN", name, 0, 0, name));
        }
        String target = "";
        try (InputStream stream = zip.content(parts.get(BOOK_LINKS));
                WorkbookXml xml = new WorkbookXml(stream)) {
            while (xml.next()) {
                if (xml.is("Relationship") && xml.text("Id").equals(id)) {
                    target = xml.text("Target");
                }
            }
        }
        Entry sheet = parts.get(target.startsWith("/") ? target.substring(1) : "xl/" + target);
        if (sheet == null) {
            throw new Unsound("ARCHIVE_BROKEN", target);
        }
        if (bounds == RULES) {
            try (InputStream stream = zip.content(sheet);
                    WorkbookXml xml = new WorkbookXml(stream)) {
                new SheetCheck(name, flaws).read(xml);
            }
        }
    }
}
