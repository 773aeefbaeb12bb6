package org.pingxuan.ranking;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Points;
import org.pingxuan.scoring.Outcome;

/**
 * One term of an award's order: an outcome of a pack ({@code year-end.total}, {@code five-goods.criterion.team}), an
 * indicator ({@code mass.msi}) or {@code lower-tier}.
 *
 * @param pack null for indicators and the tier
 * @param name output of the pack, id of its criterion, or code of the indicator
 * @param lowerFirst written with a leading minus: the lower value is the better
 */
public record OrderTerm(Type type, @Nullable String pack, String name, boolean lowerFirst) {

    /** What a term compares. */
    public enum Type {
        OUTPUT,
        CRITERION,
        STARS,
        INDICATOR,
        LOWER_TIER
    }

    private static final String CRITERION = ".criterion.";
    private static final Set<String> OUTPUTS = Set.of("base", "bonus", "deductions", "total");

    /** Empty if candidates cannot be ordered by it. A word without a dot is an output of the award's own pack. */
    public static Optional<OrderTerm> parse(String text, Award award, Dictionary dictionary) {
        if (text.equals("lower-tier")) {
            return Optional.of(new OrderTerm(Type.LOWER_TIER, null, text, true));
        }
        boolean lowerFirst = text.startsWith("-");
        String name = lowerFirst ? text.substring(1) : text;
        if (name.indexOf('.') < 0) {
            name = award.pack() + "." + name;
        }
        String code = name;
        if (dictionary.indicators().stream()
                .anyMatch(indicator -> indicator.code().code().equals(code))) {
            return Optional.of(new OrderTerm(Type.INDICATOR, null, name, lowerFirst));
        }
        int criterion = name.indexOf(CRITERION);
        if (criterion > 0) {
            return Optional.of(new OrderTerm(
                    Type.CRITERION,
                    name.substring(0, criterion),
                    name.substring(criterion + CRITERION.length()),
                    lowerFirst));
        }
        int dot = name.lastIndexOf('.');
        String output = name.substring(dot + 1);
        Type type = output.equals("stars") ? Type.STARS : Type.OUTPUT;
        return type == Type.STARS || OUTPUTS.contains(output)
                ? Optional.of(new OrderTerm(type, name.substring(0, dot), output, lowerFirst))
                : Optional.empty();
    }

    /** How {@code decidedBy} names a tie that this term broke. */
    String tieName() {
        return switch (type) {
            case LOWER_TIER -> "tie:tier";
            case CRITERION -> "tie:performance";
            case INDICATOR -> name.equals("mass.msi") ? "tie:msi" : "tie:" + name;
            case OUTPUT, STARS -> "tie:" + name;
        };
    }

    /** Hundredths of a point, or stars; null if the outcome has none. */
    @Nullable
    Long whole(Outcome outcome) {
        Outcome.OfPack sheet = outcome.packs().get(pack);
        if (sheet == null) {
            return null;
        }
        if (type == Type.STARS) {
            return sheet.stars() == null ? null : Long.valueOf(sheet.stars());
        }
        Points points = type == Type.CRITERION ? sheet.criteria().get(name) : output(sheet);
        return points == null ? null : Long.valueOf(points.hundredths());
    }

    private @Nullable Points output(Outcome.OfPack sheet) {
        return switch (name) {
            case "base" -> sheet.base();
            case "bonus" -> sheet.bonus();
            case "deductions" -> sheet.deductions();
            default -> sheet.total();
        };
    }
}
