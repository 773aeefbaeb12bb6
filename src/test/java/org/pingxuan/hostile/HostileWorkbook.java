package org.pingxuan.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pingxuan.hostile.HostileCase.Section;

/**
 * Makes a workbook of a table written as text, a row a line, cells between bars. Numbers become numbers. Parts that a case
 * gives itself stand instead of those made here, or beside them.
 */
final class HostileWorkbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private HostileWorkbook() {}

    /**
     * @param table its options: format=… (number format of all numbers), state=hidden, row-hidden=n, column-hidden=n,
     *     merged=A1:B2
     */
    static byte[] of(Section table, List<Section> parts) {
        Map<String, Section> all = new LinkedHashMap<>();
        put(
                all,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + override("/xl/styles.xml", "styles+xml")
                        + override("/xl/sharedStrings.xml", "sharedStrings+xml") + "</Types>");
        put(all, "_rels/.rels", links(link(1, "officeDocument", "xl/workbook.xml")));
        put(
                all,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets><sheet name=\"计分表\" sheetId=\"1\""
                        + (table.option("state").isEmpty() ? "" : " state=\"" + table.option("state") + "\"")
                        + " r:id=\"rId1\"/></sheets></workbook>");
        put(
                all,
                "xl/_rels/workbook.xml.rels",
                links(link(1, "worksheet", "worksheets/sheet1.xml")
                        + link(2, "styles", "styles.xml")
                        + link(3, "sharedStrings", "sharedStrings.xml")));
        String format = table.option("format").replace("\"", "&quot;");
        put(
                all,
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\""
                        + (format.isEmpty() ? "General" : format) + "\"/></numFmts>"
                        + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                        + "<cellXfs count=\"2\"><xf/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        put(all, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"/>");
        put(all, "xl/worksheets/sheet1.xml", sheet(table));
        parts.forEach(part -> all.put(part.name(), part));
        return HostileArchive.of(new ArrayList<>(all.values()), table.options());
    }

    private static String sheet(Section table) {
        StringBuilder rows = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
        if (!table.option("column-hidden").isEmpty()) {
            String column = table.option("column-hidden");
            rows.append("<cols><col min=\"" + column + "\" max=\"" + column + "\" hidden=\"1\"/></cols>");
        }
        rows.append("<sheetData>");
        int number = 0;
        for (String line : table.text().split("\n")) {
            number++;
            boolean hidden = table.option("row-hidden").equals(Integer.toString(number));
            rows.append("<row r=\"" + number + "\"" + (hidden ? " hidden=\"1\"" : "") + ">");
            char column = 'A';
            for (String cell : line.split("\\|", -1)) {
                rows.append(cell("" + column++ + number, cell.strip()));
            }
            rows.append("</row>\n");
        }
        rows.append("</sheetData>");
        if (!table.option("merged").isEmpty()) {
            rows.append("<mergeCells count=\"1\"><mergeCell ref=\"" + table.option("merged") + "\"/></mergeCells>");
        }
        return rows.append("</worksheet>").toString();
    }

    /** {@code =…} is a formula with the number behind {@code ->} as its last value; {@code <…} is XML as it is. */
    private static String cell(String at, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.startsWith("<")) {
            return text.replace("AT", at);
        }
        if (text.startsWith("=")) {
            String[] sides = text.substring(1).split(" -> ");
            return "<c r=\"" + at + "\"><f>" + escaped(sides[0]) + "</f><v>" + sides[1] + "</v></c>";
        }
        return text.matches("-?[0-9.]+")
                ? "<c r=\"" + at + "\" s=\"1\"><v>" + text + "</v></c>"
                : "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + LINKS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String links(String links) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    private static void put(Map<String, Section> parts, String name, String xml) {
        parts.put(name, new Section(name, List.of(), () -> (XML + xml).getBytes(StandardCharsets.UTF_8)));
    }
}
