package org.pingxuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ExactNumbersTest {

    /** On both sides of the bound up to which whole longs do. */
    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<Long> numerators = Arbitraries.oneOf(
                Arbitraries.longs().between(-10_000, 10_000),
                Arbitraries.longs().between(Integer.MAX_VALUE - 3L, Integer.MAX_VALUE + 3L),
                Arbitraries.longs().between(-Integer.MAX_VALUE - 3L, -Integer.MAX_VALUE + 3L));
        Arbitrary<Long> denominators = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 1000),
                Arbitraries.longs().between(Integer.MAX_VALUE - 3L, Integer.MAX_VALUE + 3L));
        return Combinators.combine(numerators, denominators).as(Fraction::new);
    }

    @Property
    void sumsProductsAndComparisonsAreExactOnBothSidesOfTheFastWay(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.compareTo(b)).isEqualTo(cross(a, b).compareTo(cross(b, a)));
        if (fits(a, b)) {
            Fraction sum = a.plus(b);
            assertThat(big(sum.numerator()).multiply(big(a.denominator())).multiply(big(b.denominator())))
                    .isEqualTo(cross(a, b).add(cross(b, a)).multiply(big(sum.denominator())));
            Fraction product = a.times(b);
            assertThat(big(product.numerator()).multiply(big(a.denominator())).multiply(big(b.denominator())))
                    .isEqualTo(big(a.numerator()).multiply(big(b.numerator())).multiply(big(product.denominator())));
            if (b.sign() != 0) {
                assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
            }
        }
    }

    @Property
    void pointsAreRoundedHalfUpAwayFromZero(@ForAll("fractions") Fraction exact) {
        BigDecimal rounded = BigDecimal.valueOf(exact.numerator())
                .divide(BigDecimal.valueOf(exact.denominator()), 2, RoundingMode.HALF_UP);
        assertThat(Points.rounded(exact).hundredths())
                .isEqualTo(rounded.unscaledValue().longValueExact());
    }

    @Property
    void whatPeopleReadIsCutAtFourPlacesWhicheverWayItIsReckoned(
            @ForAll("fractions") Fraction exact, @ForAll @LongRange(min = 0, max = 999_999) long digits) {
        for (Fraction each : List.of(exact, new Fraction(digits, 10_000), new Fraction(-digits, 3_000))) {
            BigDecimal cut = BigDecimal.valueOf(each.numerator())
                    .divide(BigDecimal.valueOf(each.denominator()), 4, RoundingMode.DOWN)
                    .stripTrailingZeros();
            assertThat(each.display()).isEqualTo(cut.signum() == 0 ? "0" : cut.toPlainString());
        }
    }

    @Property
    void aDecimalIsReadExactlyHoweverManyPlacesItHas(
            @ForAll @IntRange(max = 12) int places, @ForAll @IntRange(min = -99_999, max = 99_999) int digits) {
        BigDecimal decimal = BigDecimal.valueOf(digits, places);
        Fraction read = Fraction.of(decimal);
        assertThat(big(read.numerator()).multiply(BigInteger.TEN.pow(places)))
                .isEqualTo(big(digits).multiply(big(read.denominator())));
        assertThat(read.floorScaled())
                .isEqualTo(decimal.movePointRight(8)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact());
    }

    private static boolean fits(Fraction a, Fraction b) {
        return a.denominator() < Integer.MAX_VALUE / 4 || b.denominator() < Integer.MAX_VALUE / 4;
    }

    private static BigInteger cross(Fraction a, Fraction b) {
        return big(a.numerator()).multiply(big(b.denominator()));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
