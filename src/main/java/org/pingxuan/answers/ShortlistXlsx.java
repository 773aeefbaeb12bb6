package org.pingxuan.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.words.Messages;

/** Writes a shortlist as a workbook: one sheet, and further ones where a sheet is full. No date gets into the bytes. */
public final class ShortlistXlsx {

    private ShortlistXlsx() {}

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
        String name = Messages.of("ranking.sheet").in(locale);
        try (XlsxRowWriter workbook = new XlsxRowWriter(rows.headings(), name, out)) {
            rows.forEach(workbook::add);
        }
    }
}
