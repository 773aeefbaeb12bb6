package org.pingxuan.principles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pingxuan.Shell;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/** The principles of FACTS section 3 that speak of the rules themselves, asked of the shipped rules. */
class PrinciplesOfTheRulesTest {

    private static final RuleBook BOOK = Shell.shippedRules();
    private static final String NON_MEMBERS = "M";

    @Test
    @DisplayName("T5 a pack scores at most fifteen items, each with unit and range and a reason in a line")
    void criteriaAreBriefAndConcrete() {
        for (PackRules rules : BOOK.packs()) {
            String pack = rules.pack().id();
            List<AddLine> lines = lines(rules).toList();
            assertThat(lines).as(pack).hasSizeLessThanOrEqualTo(15);
            assertThat(lines).as(pack).allSatisfy(line -> {
                assertThat(line.reason()).isNotBlank().hasSizeLessThanOrEqualTo(40);
                if (line.field() == null) {
                    assertThat(line.formula()).isInstanceOf(Formula.Fixed.class);
                } else if (line.field().indicator() == null) {
                    assertThat(line.field().id()).endsWith(".base");
                } else {
                    assertIsConcrete(BOOK.dictionary().get(line.field().indicator()));
                }
            });
        }
    }

    private static void assertIsConcrete(Indicator indicator) {
        if (indicator.type() != ValueType.YES_NO) {
            assertThat(indicator.unit()).as(indicator.code().code()).isNotBlank();
            assertThat(indicator.minimum()).as(indicator.code().code()).isNotNull();
            assertThat(indicator.maximum()).as(indicator.code().code()).isNotNull();
        }
    }

    @Test
    @DisplayName("T5 an amount without an indicator is where deductions start from, or hangs on the sheet's own points")
    void amountsWithoutAnIndicatorAreNoGifts() {
        for (PackRules rules : BOOK.packs()) {
            for (Rule rule : rules(rules).toList()) {
                for (AddLine line :
                        lines(rule).filter(each -> each.field() == null).toList()) {
                    boolean startsDeductions = lines(rules)
                            .anyMatch(other -> other.criterion().equals(line.criterion())
                                    && other.formula() instanceof Formula.Deduct);
                    boolean hangsOnPoints = FieldsRead.by(rule.when()).stream()
                            .anyMatch(field -> field.id().equals(rules.pack().id() + ".base"));
                    assertThat(startsDeductions || hangsOnPoints)
                            .as(rule.name())
                            .isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName("T6 no pack asks a branch for more than fifteen fields of an organisation")
    void noFormIsTooLongForAnOrganisation() {
        for (String kind : List.of("GRASSROOTS_ORG", "MASS_ORG")) {
            askedOfTheBranch(kind)
                    .forEach((pack, asked) -> assertThat(asked).as(pack).hasSizeLessThanOrEqualTo(15));
        }
    }

    /**
     * The five leads ask for ten, which the fact sheet itself names as inputs of S2 from the branch ledger: S2 and the limit
     * of eight of S37 do not go together, and the items stand as S2 has them. Every other pack keeps the eight.
     */
    @Test
    @DisplayName("T6 no pack asks a branch for more than eight fields of a member, but the five leads for ten")
    void noFormButOneIsTooLongForAMember() {
        Map<String, Set<String>> asked = askedOfTheBranch("MEMBER");
        assertThat(asked.remove("five-leads")).hasSize(10);
        asked.forEach((pack, fields) -> assertThat(fields).as(pack).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    @DisplayName("T12 whoever gives in a bonus does not confirm it, and it is limited")
    void nobodyAddsPointsByHand() {
        Set<String> bonuses = new LinkedHashSet<>();
        for (PackRules rules : BOOK.packs()) {
            lines(rules)
                    .filter(line -> line.criterion().equals(Consequence.BONUS))
                    .forEach(line -> {
                        assertThat(rules.pack().bonusLimit())
                                .as(rules.pack().id())
                                .isNotNull()
                                .isLessThanOrEqualTo(new Points(1000));
                        if (line.field() != null) {
                            Indicator scored = BOOK.dictionary()
                                    .get(Objects.requireNonNull(line.field().indicator()));
                            assertThat(scored.needsVerifier())
                                    .as(scored.code().code())
                                    .isTrue();
                            assertThat(scored.verifier()).isNotEqualTo(scored.supplier());
                            bonuses.add(scored.code().code());
                        }
                    });
        }
        assertThat(bonuses).containsExactlyInAnyOrder("self.bonus_verified", "cover.new_orgs_founded");
    }

    @Test
    @DisplayName("T12 no rule reads the bonus a unit claims for itself")
    void theBonusClaimedIsReadByNoRule() {
        Field claimed = BOOK.fields()
                .of(BOOK.dictionary().find("self.bonus_claimed").orElseThrow().code());
        assertThat(BOOK.packs().stream().flatMap(PrinciplesOfTheRulesTest::rules))
                .isNotEmpty()
                .noneMatch(rule -> FieldsRead.by(rule).contains(claimed));
    }

    @Test
    @DisplayName("T17 in the five goods people who are no members give or confirm scored items, the index first")
    void peopleOutsideHaveTheirSay() {
        PackRules rules = BOOK.pack("five-goods").orElseThrow();
        Set<String> confirmed = new LinkedHashSet<>();
        for (AddLine line : lines(rules).toList()) {
            IndicatorCode scored =
                    Objects.requireNonNull(Objects.requireNonNull(line.field()).indicator());
            if (behind(scored).stream().map(BOOK.dictionary()::get).anyMatch(PrinciplesOfTheRulesTest::isOutside)) {
                confirmed.add(scored.code());
            }
        }
        assertThat(confirmed).contains("mass.msi", "service.matters_done_pct", "public.results_reported");
    }

    private static boolean isOutside(Indicator indicator) {
        return indicator.supplier().equals(NON_MEMBERS) || indicator.verifier().equals(NON_MEMBERS);
    }

    /** By pack, what a branch has to supply for subjects of the kind, whatever their sector, form and posts. */
    private static Map<String, Set<String>> askedOfTheBranch(String kind) {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (PackRules rules : BOOK.packs()) {
            if (rules.pack().applies().stream()
                    .anyMatch(applies -> applies.kinds().contains(kind))) {
                Set<String> ofPack = new LinkedHashSet<>();
                Stream.of(
                                rules.pack().requires().stream(),
                                rules.required().stream().map(Required::indicator),
                                rules.score().stream()
                                        .map(Rule::row)
                                        .filter(Objects::nonNull)
                                        .map(Rule.Row::asks)
                                        .filter(Objects::nonNull))
                        .flatMap(codes -> codes)
                        .flatMap(code -> behind(code).stream())
                        .map(BOOK.dictionary()::get)
                        .filter(indicator -> indicator.kinds().contains(kind))
                        .filter(indicator -> indicator.supplier().equals("B"))
                        .forEach(indicator -> ofPack.add(indicator.code().code()));
                asked.put(rules.pack().id(), ofPack);
            }
        }
        return asked;
    }

    /** The indicator and the readings it is computed from. */
    private static Set<IndicatorCode> behind(IndicatorCode code) {
        Set<IndicatorCode> behind = new LinkedHashSet<>(Set.of(code));
        for (Derivation derivation : BOOK.derivations()) {
            if (derivation.target().equals(code)) {
                if (derivation instanceof Derivation.WeightedIndex index) {
                    behind.add(index.counts());
                } else if (derivation instanceof Derivation.Holds holds) {
                    FieldsRead.by(holds.condition()).stream()
                            .map(Field::indicator)
                            .filter(Objects::nonNull)
                            .forEach(behind::add);
                }
            }
        }
        return behind;
    }

    private static Stream<Rule> rules(PackRules rules) {
        return Stream.concat(rules.score().stream(), rules.judge().stream());
    }

    private static Stream<AddLine> lines(PackRules rules) {
        return rules(rules).flatMap(PrinciplesOfTheRulesTest::lines);
    }

    private static Stream<AddLine> lines(Rule rule) {
        return rule.then().stream().filter(AddLine.class::isInstance).map(AddLine.class::cast);
    }
}
