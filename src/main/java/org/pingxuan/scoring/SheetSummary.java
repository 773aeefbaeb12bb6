package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** What a sheet says as a whole, in a few sentences. */
final class SheetSummary {

    private SheetSummary() {}

    static List<Label> of(RuleBook book, Pack pack, ScoreSheet sheet) {
        List<Label> told = new ArrayList<>();
        Label title = pack.title();
        if (!sheet.missing().isEmpty()) {
            told.add(Messages.of("EXPLAIN_INCOMPLETE", title, names(book, sheet.missing())));
        }
        if (!sheet.pending().isEmpty()) {
            told.add(Messages.of("EXPLAIN_PENDING", title, names(book, sheet.pending())));
        }
        if (sheet.base() != null) {
            told.add(Messages.of(
                    "EXPLAIN_SCORED",
                    title,
                    sheet.base(),
                    sheet.bonus(),
                    sheet.deductions(),
                    sheet.total(),
                    orNothing(sheet.grade())));
        }
        if (sheet.stars() != null) {
            told.add(Messages.of("EXPLAIN_STARS", title, sheet.stars()));
        }
        if (sheet.result() != null) {
            told.add(Messages.of("EXPLAIN_RESULT", title, sheet.result()));
        }
        return told;
    }

    private static Label names(RuleBook book, List<String> codes) {
        List<Label> labels = codes.stream()
                .map(code -> book.dictionary().find(code).orElseThrow().label())
                .toList();
        return new Label(
                labels.stream().map(Label::zh).collect(Collectors.joining("、")),
                labels.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? Shown.NOTHING : value;
    }
}
