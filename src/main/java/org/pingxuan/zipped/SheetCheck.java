package org.pingxuan.zipped;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.pingxuan.rules.Limits;
import org.pingxuan.zipped.WorkbookCheck.Flaw;

/** Whether a sheet shows what it holds: no hidden rows or columns with content, no merged cells, every cell once. */
final class SheetCheck {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(:.*)?");

    private final String sheet;
    private final List<Flaw> flaws;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet told = new BitSet();
    private int row;
    private int column;
    private int cells;
    private boolean hiddenRow;

    SheetCheck(String sheet, List<Flaw> flaws) {
        this.sheet = sheet;
        this.flaws = flaws;
    }

    void read(WorkbookXml xml) throws IOException, XMLStreamException {
        while (xml.next() && flaws.size() < 100) {
            if (xml.is("col") && xml.yes("hidden")) {
                hiddenColumns.set(
                        Math.min(xml.number("min", 1), Limits.COLUMNS),
                        Math.min(xml.number("max", 1), Limits.COLUMNS) + 1);
            } else if (xml.is("row")) {
                row(xml);
            } else if (xml.is("c")) {
                cell(xml);
            } else if (xml.is("v") || xml.is("is")) {
                content();
            } else if (xml.is("mergeCell")) {
                merged(xml.text("ref"));
            }
        }
    }

    private void row(WorkbookXml xml) {
        int number = xml.number("r", row + 1);
        if (number <= row) {
            flaws.add(new Flaw("WORKBOOK_XML", sheet, number, 1, xml.text("r")));
        }
        row = number;
        column = 0;
        hiddenRow = xml.yes("hidden");
    }

    private void cell(WorkbookXml xml) throws StrictZip.Unsound {
        Matcher reference = REFERENCE.matcher(xml.text("r"));
        int number = reference.matches() ? column(reference.group(1)) : column + 1;
        boolean elsewhere = reference.matches() && Integer.parseInt(reference.group(2)) != row;
        if (number <= column
                || elsewhere
                || !reference.matches() && !xml.text("r").isEmpty()) {
            flaws.add(new Flaw("WORKBOOK_XML", sheet, row, column + 1, xml.text("r")));
        }
        column = number;
        if (++cells > Limits.CELLS * 10) {
            throw new StrictZip.Unsound("ARCHIVE_BOMB", sheet);
        }
    }

    /** A row or a column is told once. */
    private void content() {
        if (column > Limits.COLUMNS && !told.get(0)) {
            flaws.add(new Flaw("TOO_MANY_COLUMNS", sheet, row, column, Integer.toString(Limits.COLUMNS)));
            told.set(0);
        }
        if (hiddenRow) {
            flaws.add(new Flaw("ROW_HIDDEN", sheet, row, column, ""));
            hiddenRow = false;
        }
        if (hiddenColumns.get(column) && !told.get(column)) {
            flaws.add(new Flaw("COLUMN_HIDDEN", sheet, row, column, ""));
            told.set(column);
        }
    }

    private void merged(String range) {
        Matcher first = REFERENCE.matcher(range);
        boolean known = first.matches();
        flaws.add(new Flaw(
                "CELL_IS_MERGED",
                sheet,
                known ? Integer.parseInt(first.group(2)) : 1,
                known ? column(first.group(1)) : 1,
                range));
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }
}
