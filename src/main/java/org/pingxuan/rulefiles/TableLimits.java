package org.pingxuan.rulefiles;

import java.util.List;
import org.pingxuan.rules.Characters;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table.Cell;

/** Holds a table to its limits while its rows are read, so that no more of it is kept than a table may have. */
final class TableLimits {

    private final String path;
    private final Diagnostics diagnostics;
    private int rows;
    private int cells;
    private boolean kept = true;

    TableLimits(String path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /** Counts a row that is not blank; false if that is enough. */
    boolean take(List<Cell> row) {
        for (Cell cell : row) {
            cells += cell.isEmpty() ? 0 : 1;
            if (cell.text().length() > Limits.CELL) {
                tell(cell.place(), "CELL_TOO_LONG", cell.text().length(), Limits.CELL);
            }
        }
        Place place = row.get(0).place();
        if (row.size() > Limits.COLUMNS
                && row.subList(Limits.COLUMNS, row.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            tell(place, "TOO_MANY_COLUMNS", Limits.COLUMNS);
        } else if (++rows > Limits.ROWS) {
            tell(place, "TOO_MANY_ROWS", Limits.ROWS);
        } else if (cells > Limits.CELLS) {
            tell(Place.of(path), "TOO_MANY_CELLS", Limits.CELLS);
        }
        return kept;
    }

    /** Looks at the text of a cell that no check of a whole file has seen. */
    void check(String text, Place place) {
        Characters.flaw(text).ifPresent(flaw -> tell(place, flaw.code(), flaw.shown()));
    }

    /** Whether nothing was too much, and nothing in it that must not be shown. */
    boolean isKept() {
        return kept;
    }

    private void tell(Place place, String code, Object... arguments) {
        kept = false;
        diagnostics.error(place, code, arguments);
    }
}
