package org.pingxuan.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.ranking.Shortlist;

/** Writes a shortlist as CSV that spreadsheets open as it is: UTF-8 with a mark, headings and labels in words. */
public final class ShortlistCsv {

    private ShortlistCsv() {}

    /**
     * Leaves the stream open.
     *
     * @param names name of a subject by its id
     */
    public static void write(
            Shortlist shortlist,
            Award award,
            Dictionary dictionary,
            UnaryOperator<String> names,
            Locale locale,
            OutputStream out)
            throws IOException {
        ShortlistRows rows = new ShortlistRows(shortlist, award, dictionary, names, locale);
        try (CsvRowWriter csv = new CsvRowWriter(rows.headings(), out)) {
            rows.forEach(csv::add);
        }
    }
}
