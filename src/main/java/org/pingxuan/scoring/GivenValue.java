package org.pingxuan.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Value;

/** Reads values that an example gives outright: derived indicators and outcomes of other packs. */
final class GivenValue {

    private GivenValue() {}

    /** Empty if the texts are no value of the field. */
    static Optional<Value> of(Field field, List<String> texts) {
        String only = texts.size() == 1 ? texts.get(0) : "";
        return switch (field.type()) {
            case NUMBER -> number(only).map(number -> number);
            case YES_NO ->
                only.matches("是|true")
                        ? Optional.of(Value.YesNo.YES)
                        : only.matches("否|false") ? Optional.of(Value.YesNo.NO) : Optional.empty();
            case TEXT -> only.isEmpty() ? Optional.empty() : Optional.of(new Value.Text(choice(field, only)));
            case CODES ->
                Optional.of(new Value.Codes(new TreeSet<>(
                        texts.stream().map(text -> choice(field, text)).toList())));
            case NUMBERS -> {
                List<Fraction> numbers = texts.stream()
                        .map(GivenValue::number)
                        .flatMap(Optional::stream)
                        .toList();
                yield numbers.isEmpty() || numbers.size() < texts.size()
                        ? Optional.empty()
                        : Optional.of(new Value.Numbers(numbers));
            }
        };
    }

    static Optional<Fraction> number(String text) {
        try {
            return Optional.of(Fraction.of(new BigDecimal(text)));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String choice(Field field, String text) {
        return field.choices().stream()
                .filter(choice -> choice.label().zh().equals(text))
                .map(Indicator.Part::id)
                .findFirst()
                .orElse(text);
    }
}
