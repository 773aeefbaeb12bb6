package org.pingxuan.datafiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Submission;

/** Submissions as rows of a table (contract 1.1): one a submission, a column for each indicator that occurs. */
final class EvaluationCells {

    private static final String WITHDRAWN = "撤回";
    private static final String NO_CODES = "无";

    private final List<IndicatorCode> columns;

    EvaluationCells(SortedSet<IndicatorCode> columns) {
        this.columns = List.copyOf(columns);
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("cycle", "subject.id"));
        for (Attribute attribute : Attribute.values()) {
            headings.add("subject." + attribute.key());
        }
        headings.add("source");
        headings.add("verified");
        columns.forEach(code -> headings.add(code.code()));
        return headings;
    }

    /** Texts and numbers; null where nothing is said. */
    List<@Nullable Object> of(Submission submission) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(submission.cycle().text());
        cells.add(submission.subject());
        for (Attribute attribute : Attribute.values()) {
            cells.add(cell(submission.attributes().get(attribute)));
        }
        cells.add(submission.source().isEmpty() ? null : submission.source());
        cells.add(verified(submission.verified()));
        columns.forEach(code -> cells.add(cell(submission.readings().get(code))));
        return cells;
    }

    private static String verified(Submission.Verified verified) {
        return verified.codes().isEmpty()
                ? verified.all() ? "是" : "否"
                : verified.codes().stream().map(IndicatorCode::code).collect(Collectors.joining("/"));
    }

    private static @Nullable Object cell(@Nullable Optional<Value> given) {
        if (given == null) {
            return null;
        }
        Value value = given.orElse(null);
        if (value == null) {
            return WITHDRAWN;
        }
        if (value instanceof Fraction number) {
            return SubmissionJson.decimal(number);
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo == Value.YesNo.YES ? "是" : "否";
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numbers list) {
            return list.numbers().stream()
                    .map(number -> SubmissionJson.decimal(number).toPlainString())
                    .collect(Collectors.joining("/"));
        }
        SortedSet<String> codes = ((Value.Codes) value).codes();
        return codes.isEmpty() ? NO_CODES : String.join("/", codes);
    }
}
