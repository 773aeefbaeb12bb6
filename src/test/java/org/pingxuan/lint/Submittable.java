package org.pingxuan.lint;

import java.math.BigDecimal;
import java.util.List;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;

/** Values as they would stand in a submitted record. */
final class Submittable {

    private Submittable() {}

    static Object raw(Value value) {
        if (value instanceof Fraction number) {
            return BigDecimal.valueOf(number.numerator()).divide(BigDecimal.valueOf(number.denominator()));
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo == Value.YesNo.YES;
        }
        if (value instanceof Value.Codes codes) {
            return List.copyOf(codes.codes());
        }
        return value instanceof Value.Numbers list
                ? list.numbers().stream().map(Submittable::raw).toList()
                : value.display();
    }
}
