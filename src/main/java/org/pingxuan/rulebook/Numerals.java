package org.pingxuan.rulebook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pingxuan.catalogue.Fraction;

/** Numbers as rule files write them: plain decimals, percentages, fractions of a whole. */
final class Numerals {

    private static final Pattern DECIMAL = Pattern.compile("[-−+]?[0-9]{1,10}(\\.[0-9]{1,6})?");

    private static final Pattern AMONG_OTHERS = Pattern.compile("[^0-9.-]{0,4}(-?[0-9]+(?:\\.[0-9]+)?)[^0-9.-]{0,4}");

    private Numerals() {}

    /** {@code 20}, {@code -5}, {@code 26.67}; also with the longer minus sign of printed text. */
    static Optional<Fraction> decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(Fraction.of(new BigDecimal(text.replace('−', '-'))))
                : Optional.empty();
    }

    /** The number that a text holds besides full-width digits, an apostrophe, commas between thousands, a unit or a sign. */
    static Optional<String> meant(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("(?<=[0-9]),(?=[0-9]{3})", "");
        Matcher number = AMONG_OTHERS.matcher(plain);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }

    static Optional<Integer> whole(String text) {
        return decimal(text)
                .filter(number -> number.denominator() == 1 && Math.abs(number.numerator()) <= Integer.MAX_VALUE)
                .map(number -> (int) number.numerator());
    }

    /** A share of a whole: {@code 10%} and {@code 0.1} are the same. */
    static Optional<Fraction> share(String text) {
        return text.endsWith("%") || text.endsWith("％")
                ? decimal(text.substring(0, text.length() - 1).strip())
                        .map(number -> number.dividedBy(Fraction.HUNDRED))
                : decimal(text);
    }
}
