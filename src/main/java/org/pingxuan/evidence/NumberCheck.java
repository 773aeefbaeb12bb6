package org.pingxuan.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Checks one number of a reading against the bounds of its indicator; decimals all the way, never binary. */
final class NumberCheck {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{1,60})?");

    /** What a table cell holds exactly. */
    private static final int TABLE_DIGITS = 15;

    /** Beyond it nothing is counted here, and a fraction could overflow. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private static final int LONGEST = 100;

    private NumberCheck() {}

    /** The number, or nothing and a problem at the pointer. */
    static Optional<Fraction> check(@Nullable Object raw, Indicator indicator, String pointer, Problems problems) {
        Optional<BigDecimal> read = decimal(raw, problems.where().isTable());
        if (read.isEmpty()) {
            problems.add(pointer, "NUMBER_EXPECTED", indicator.label(), raw == null ? "null" : Problems.show(raw));
            return Optional.empty();
        }
        BigDecimal number = read.get();
        if (Math.abs((long) number.scale()) > LONGEST
                || number.precision() > 2 * LONGEST
                || number.abs().compareTo(TOO_LARGE) >= 0) {
            problems.add(
                    pointer,
                    "NUMBER_TOO_LARGE",
                    indicator.label(),
                    Problems.show(number),
                    range(indicator)
                            .<Object>map(range -> Messages.of("EXPECTED", range))
                            .orElse(""));
            return Optional.empty();
        }
        boolean right = fits(number.stripTrailingZeros(), indicator, pointer, problems);
        return right ? Optional.of(Fraction.of(number)) : Optional.empty();
    }

    /** A number or a decimal text; in tables a percent sign is only a sign: 87% is the number 87. */
    private static Optional<BigDecimal> decimal(@Nullable Object raw, boolean table) {
        if (raw instanceof BigDecimal number) {
            return Optional.of(number);
        }
        if (!(raw instanceof String)) {
            return Optional.empty();
        }
        String text = narrow(((String) raw).strip());
        if (table && text.endsWith("%")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Full-width digits and signs, as Chinese keyboards give them, made plain. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '\uFF0B' && c <= '\uFF19' || c == '\uFF05') {
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return narrow.toString();
    }

    private static boolean fits(BigDecimal number, Indicator indicator, String pointer, Problems problems) {
        boolean right = true;
        if (problems.where().isTable() && number.precision() > TABLE_DIGITS) {
            problems.add(pointer, "NUMBER_TOO_PRECISE", indicator.label(), number.toPlainString(), TABLE_DIGITS);
            right = false;
        }
        if (number.scale() > indicator.decimals()) {
            problems.add(
                    pointer,
                    indicator.decimals() == 0 ? "NUMBER_NOT_WHOLE" : "NUMBER_DECIMALS",
                    indicator.label(),
                    number.toPlainString(),
                    indicator.decimals());
            right = false;
        } else if (indicator.step() != null && !isMultiple(number, indicator.step())) {
            problems.add(
                    pointer,
                    "NUMBER_STEP",
                    indicator.label(),
                    number.toPlainString(),
                    indicator.step().display());
            right = false;
        }
        Fraction minimum = minimum(indicator);
        if (minimum != null && number.compareTo(decimal(minimum)) < 0
                || indicator.maximum() != null && number.compareTo(decimal(indicator.maximum())) > 0) {
            problems.add(
                    pointer,
                    "NUMBER_OUT_OF_RANGE",
                    indicator.label(),
                    number.toPlainString(),
                    range(indicator).orElseThrow());
            right = false;
        }
        return right;
    }

    private static boolean isMultiple(BigDecimal number, Fraction step) {
        return number.remainder(decimal(step)).signum() == 0;
    }

    /** Numbers of a list are counts or scores: never below zero where the dictionary names no bound. */
    private static @Nullable Fraction minimum(Indicator indicator) {
        return indicator.minimum() == null && indicator.type() == ValueType.NUMBERS
                ? Fraction.ZERO
                : indicator.minimum();
    }

    private static Optional<Label> range(Indicator indicator) {
        Fraction minimum = minimum(indicator);
        Fraction maximum = indicator.maximum();
        if (minimum != null && maximum != null) {
            return Optional.of(Messages.of("RANGE", minimum.display(), maximum.display()));
        }
        if (minimum != null) {
            return Optional.of(Messages.of("RANGE_FROM", minimum.display()));
        }
        return maximum == null ? Optional.empty() : Optional.of(Messages.of("RANGE_TO", maximum.display()));
    }

    /** Bounds and steps of a dictionary are decimals. */
    private static BigDecimal decimal(Fraction bound) {
        BigDecimal numerator = BigDecimal.valueOf(bound.numerator());
        return bound.denominator() == 1 ? numerator : numerator.divide(BigDecimal.valueOf(bound.denominator()));
    }
}
