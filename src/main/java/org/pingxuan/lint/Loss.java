package org.pingxuan.lint;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.scoring.Finding;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.ScoreSheet.Status;

/** In what respect one sheet of a pack is worse than another. */
enum Loss {
    /** There is no score any more. */
    SCORE,
    TOTAL,
    GRADE,
    STARS,
    /** The result of a gate. */
    RESULT,
    /** It may no longer be commended. */
    ELIGIBILITY,
    TITLE;

    private static final List<String> RESULTS = List.of("REDO", "MAKE_UP", "PASS");
    private static final String NOTHING = "–";

    /** The first respect in which the second sheet is worse; both are of the pack. */
    static Optional<Loss> between(Pack pack, ScoreSheet before, ScoreSheet after) {
        if (before.status() != Status.SCORED) {
            return Optional.empty();
        }
        if (after.status() != Status.SCORED) {
            return Optional.of(SCORE);
        }
        for (Loss loss : values()) {
            if (loss.isThere(pack, before, after)) {
                return Optional.of(loss);
            }
        }
        return Optional.empty();
    }

    private boolean isThere(Pack pack, ScoreSheet before, ScoreSheet after) {
        return switch (this) {
            case SCORE -> false;
            case TOTAL -> isLower(before.total(), after.total());
            case GRADE -> rank(pack, after.grade()) < rank(pack, before.grade());
            case STARS -> isLower(before.stars(), after.stars());
            case RESULT -> isGraver(before.result(), after.result());
            case ELIGIBILITY -> barring(before).isEmpty() && !barring(after).isEmpty();
            case TITLE -> !before.titles().isEmpty() && after.titles().isEmpty();
        };
    }

    private static <T extends Comparable<T>> boolean isLower(@Nullable T before, @Nullable T after) {
        return before != null && (after == null || after.compareTo(before) < 0);
    }

    private static boolean isGraver(@Nullable String before, @Nullable String after) {
        return before != null && after != null && RESULTS.indexOf(after) < RESULTS.indexOf(before);
    }

    /** Grades of one letter go by the alphabet, A the best, whatever their bounds; others by their bounds. */
    private static int rank(Pack pack, @Nullable String grade) {
        if (grade == null) {
            return Integer.MIN_VALUE;
        }
        boolean letters = pack.grades().stream().allMatch(each -> each.id().length() == 1);
        if (letters) {
            return -grade.charAt(0);
        }
        for (int i = 0; i < pack.grades().size(); i++) {
            if (pack.grades().get(i).id().equals(grade)) {
                return -i;
            }
        }
        return Integer.MIN_VALUE;
    }

    /** What it is about, as it stands on a sheet. */
    String shown(ScoreSheet sheet) {
        return switch (this) {
            case SCORE -> sheet.status().name();
            case TOTAL -> text(sheet.total());
            case GRADE -> text(sheet.grade()) + total(sheet.total());
            case STARS -> text(sheet.stars());
            case RESULT -> text(sheet.result());
            case ELIGIBILITY -> barring(sheet).isEmpty() ? NOTHING : String.join("/", barring(sheet));
            case TITLE -> sheet.titles().isEmpty() ? NOTHING : String.join("/", sheet.titles());
        };
    }

    private static String total(@Nullable Points total) {
        return total == null ? "" : " (" + total + ")";
    }

    private static String text(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }

    private static List<String> barring(ScoreSheet sheet) {
        return sheet.findings().stream()
                .filter(finding -> finding.effect().bars())
                .map(Finding::code)
                .toList();
    }
}
