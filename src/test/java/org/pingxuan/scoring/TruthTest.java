package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.rules.SampleRules.FIELDS;
import static org.pingxuan.rules.SampleRules.HERE;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.language.Conditions;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Wording;

class TruthTest {

    /** Index 79 + 2/3, seven valid ballots, not complete; one reading is unverified, others are missing. */
    private static Evaluation evaluation() {
        Value[] values = new Value[FIELDS.size()];
        BitSet unverified = new BitSet();
        values[FIELDS.get("mass.msi").slot()] = new Fraction(239, 3);
        values[FIELDS.get("mass.ballots_valid").slot()] = Fraction.of(7);
        values[FIELDS.get("team.complete_on_term").slot()] = Value.YesNo.NO;
        values[FIELDS.get("subject.sector").slot()] = new Value.Text("rural");
        values[FIELDS.get("integrity.veto_codes").slot()] = new Value.Codes(new TreeSet<>());
        values[FIELDS.get("mass.ballots_issued").slot()] = Fraction.of(9);
        unverified.set(FIELDS.get("mass.ballots_issued").slot());
        Subject subject = new Subject(
                "B-1", "x", "GRASSROOTS_ORG", "BRANCH", "COUNTY", "rural", "6", null, new TreeSet<>(), new TreeSet<>());
        return new Evaluation(
                Cycle.parse("2013").orElseThrow(),
                subject,
                values,
                unverified,
                new BitSet(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    private static Condition read(String text) {
        return Conditions.parse(text, HERE, FIELDS, null, new Diagnostics()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "群众满意指数 < 80 && 有效票 >= 7 ; true",
                "群众满意指数 > 79.66 && 群众满意指数 < 79.67 ; true",
                "3 * 群众满意指数 == 239 ; false",
                "发出票 >= 1 || 发出票 < 1 ; false",
                "发出票 != 80 || !(发出票 >= 80) || !(发出票 == 80) ; false",
                "缺(发出票) && !有(发出票) && !(缺(有效票)) ; true",
                "书记民主测评赞成率 - 群众满意指数 < 100 || !(书记民主测评赞成率 - 群众满意指数 < 100) ; false",
                "!班子健全按期换届 && 班子健全按期换届 == 否 ; true",
                "形式 == \"BRANCH\" || 形式 != \"BRANCH\" ; false",
                "领域 in (\"soe\", \"rural\") && 领域 != \"soe\" ; true",
                "否决项 not contains \"V3\" ; true",
                "票数.很满意 + 有效票 > 0 ; false",
            })
    void aComparisonWithAMissingOrUnverifiedValueIsFalseAlsoWhenNegated(String text, boolean expected) {
        assertThat(Truth.holds(read(text), evaluation())).isEqualTo(expected);
    }

    @Test
    void theFirstFailingPartIsToldWithTheValueAndTheDistance() {
        Truth.Failure failure = Truth.firstFailing(read("有效票 > 1 && 群众满意指数 >= 80 && 有效票 > 9"), evaluation())
                .orElseThrow();
        assertThat(Wording.of(failure.part()).zh()).isEqualTo("群众满意指数 不低于 80");
        assertThat(failure.field()).isEqualTo(FIELDS.get("mass.msi"));
        assertThat(failure.actual()).isEqualTo(new Fraction(239, 3));
        assertThat(failure.distance()).isEqualByComparingTo(new BigDecimal("0.33333334"));
    }

    @Test
    void aNegatedPartIsToldTheWayRoundThatFailed() {
        Truth.Failure failure =
                Truth.firstFailing(read("!(群众满意指数 < 80)"), evaluation()).orElseThrow();
        assertThat(Wording.of(failure.part()).zh()).isEqualTo("群众满意指数 不低于 80");
    }

    @Test
    void ofAComputedNumberTheResultIsTold() {
        Truth.Failure failure =
                Truth.firstFailing(read("2 * 有效票 - 1 > 20"), evaluation()).orElseThrow();
        assertThat(failure.actual()).isEqualTo(Fraction.of(13));
        assertThat(failure.distance()).isEqualByComparingTo(new BigDecimal("7"));
    }

    @Test
    void aMissingValueIsTheReasonWithoutADistance() {
        Truth.Failure failure =
                Truth.firstFailing(read("有效票 - 书记民主测评赞成率 > 0"), evaluation()).orElseThrow();
        assertThat(failure.field()).isEqualTo(FIELDS.get("team.secretary_approval_pct"));
        assertThat(failure.actual()).isNull();
        assertThat(failure.distance()).isNull();
    }

    @Test
    void whatHoldsHasNoFailingPart() {
        assertThat(Truth.firstFailing(read("群众满意指数 < 80"), evaluation())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a number that is near before one that is far, in proportion to its threshold
                "群众满意指数 >= 90 || 有效票 >= 8 ; 群众满意指数 不低于 90 ; 2",
                // another kind of subject last of all, though it fails at one thing only
                "领域 == \"soe\" || 群众满意指数 > 90 && 有效票 > 9 ; 群众满意指数 高于 90 ; 2",
                // fewer failing parts, then numbers before what is missing
                "群众满意指数 > 99 && 有效票 > 9 || 班子健全按期换届 ; 班子健全按期换届 是 是 ; 2",
                "书记民主测评赞成率 > 1 || 有效票 > 90 ; 有效票 高于 90 ; 2",
                // of the alternative, its first failing part; what stands beside it comes first
                "有效票 > 1 && (群众满意指数 > 99 || 群众满意指数 > 80 && 有效票 > 1) ; 群众满意指数 高于 80 ; 2",
                "!(80 > 有效票 && 群众满意指数 < 90) ; 群众满意指数 不低于 90 ; 2",
                "80 <= 有效票 ; 有效票 不低于 80 ; 1",
            })
    void ofFailingAlternativesTheNearestIsTold(String text, String expected, int alternatives) {
        Truth.Failure failure = Truth.firstFailing(read(text), evaluation()).orElseThrow();
        assertThat(Wording.of(failure.part()).zh()).isEqualTo(expected);
        assertThat(failure.alternatives()).isEqualTo(alternatives);
    }
}
