package org.pingxuan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.pingxuan.catalogue.Field;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;

class ShrinkingPropertiesTest {

    private static final List<String> SECTORS = List.of("rural", "organ", "soe", "school");
    private static final List<String> CONSEQUENCES =
            List.of("    扣除 4 理由 \"可疑\"", "    不予推荐 \"ODD\" 理由 \"可疑\"", "    一票否决 \"VETO_ODD\" 理由 \"可疑\"");

    /** A rule that goes against a reading at some threshold, under some other condition. */
    @Property(tries = 20)
    void whateverIsFoundIsStillACounterexampleWhenItIsSimple(
            @ForAll @IntRange(min = 6100, max = 9900) int threshold,
            @ForAll @IntRange(min = 60, max = 95) int other,
            @ForAll @IntRange(max = 3) int sector,
            @ForAll @IntRange(max = 2) int consequence) {
        String shown = threshold / 100 + "." + threshold / 10 % 10 + threshold % 10;
        RuleBook book = new OnePack()
                .rule(
                        "    领域 是 \"" + SECTORS.get(sector) + "\"\n    组织生活参加率 高于 " + shown + "\n    群众满意指数 不高于 "
                                + other,
                        CONSEQUENCES.get(consequence))
                .book();
        PackRules rules = book.packs().get(0);
        PackSearch search = new PackSearch(book, rules);

        List<Counterexample> found = search.search();

        assertThat(found).isNotEmpty();
        for (Counterexample each : found) {
            Counterexample simple = search.simplest(each);
            Shrinking shrinking = new Shrinking(book, rules, search.inputs(), search.scoring());
            assertThat(shrinking.holds(each)).isTrue();
            assertThat(shrinking.holds(simple)).isTrue();
            assertThat(simple.loss()).isEqualTo(each.loss());
            assertThat(simple.changed()).hasSize(1);
            assertThat(odd(simple, search))
                    .isLessThanOrEqualTo(odd(each, search))
                    .isLessThanOrEqualTo(1);
            assertThat(search.simplest(simple)).isEqualTo(simple);
            assertSubmittable(book, search, simple.before());
            assertSubmittable(book, search, simple.after());
        }
    }

    /** Readings that are not at their best, but for the one that changes. */
    private static long odd(Counterexample found, PackSearch search) {
        List<Field> changed = found.changed();
        return search.inputs().stream()
                .filter(input -> !changed.contains(input.field()))
                .filter(input -> !input.plain().equals(found.before().given().get(input.field())))
                .count();
    }

    private static void assertSubmittable(RuleBook book, PackSearch search, Trial trial) {
        Map<String, Object> readings = new LinkedHashMap<>();
        search.scoring().readings(trial).forEach((code, value) -> readings.put(code.code(), Submittable.raw(value)));
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", trial.subject().id());
        subject.put("name", trial.subject().name());
        subject.put("kind", trial.subject().kind());
        subject.put("form", trial.subject().form());
        subject.put("tier", trial.subject().tier());
        subject.put("sector", trial.subject().sector());
        subject.put("region", trial.subject().region());
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("cycle", trial.cycle().text());
        record.put("subject", subject);
        record.put("readings", readings);
        assertThat(new Intake(book.dictionary()).check(new RawRecord(record, new Where.Line("trial", 1))))
                .isInstanceOf(Intake.Checked.Accepted.class);
    }
}
