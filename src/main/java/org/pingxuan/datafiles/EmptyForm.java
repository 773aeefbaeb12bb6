package org.pingxuan.datafiles;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.words.Messages;

/** Writes a workbook to be filled in: a sheet with headings only, and one that says what belongs into each column. */
public final class EmptyForm {

    private EmptyForm() {}

    /** Leaves the stream open. */
    public static void write(List<Indicator> asked, Locale locale, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "pingxuan", "1.0");
        Worksheet form = workbook.newWorksheet(Messages.of("FORM_SHEET").in(locale));
        List<String> headings = headings(asked);
        for (int column = 0; column < headings.size(); column++) {
            form.inlineString(0, column, headings.get(column));
            form.style(0, column).bold().set();
        }
        form.freezePane(0, 1);
        Worksheet explained =
                workbook.newWorksheet(Messages.of("FORM_EXPLAINED").in(locale));
        for (int row = 0; row < asked.size(); row++) {
            List<String> cells = explanation(asked.get(row), locale);
            for (int column = 0; column < cells.size(); column++) {
                explained.inlineString(row, column, cells.get(column));
            }
        }
        workbook.finish();
    }

    private static List<String> headings(List<Indicator> asked) {
        List<String> headings = new ArrayList<>(List.of("周期", "编号"));
        for (Attribute attribute : Attribute.values()) {
            headings.add(attribute.word().zh());
        }
        headings.add("来源");
        headings.add("已核");
        asked.forEach(indicator -> headings.add(indicator.label().zh()));
        return headings;
    }

    private static List<String> explanation(Indicator indicator, Locale locale) {
        return List.of(
                indicator.label().in(locale),
                indicator.code().code(),
                Messages.of("FORM_TYPE_" + indicator.type().name()).in(locale),
                indicator.unit(),
                indicator.minimum() == null ? "" : "≥ " + indicator.minimum().display(),
                indicator.maximum() == null ? "" : "≤ " + indicator.maximum().display(),
                Messages.of(indicator.required() ? "FORM_REQUIRED" : "FORM_OPTIONAL")
                        .in(locale),
                indicator.parts().stream()
                        .map(part -> part.id() + " " + part.label().in(locale))
                        .collect(Collectors.joining(" / ")));
    }
}
