package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.scoring.ScoreSheet.Status;

/** Two sheets of a subject side by side. */
class ScoreChangeTest {

    @Test
    void linesBelongTogetherByRuleAndCriterion() {
        ScoreChange change = only(
                sheet("A", line("测评", "a:3", "7.20"), line("走访", "a:4", "4.50")),
                sheet("A", line("走访", "a:3", "5.25"), line("测评", "a:4", "7.20")));

        assertThat(change.lines()).singleElement().satisfies(line -> {
            assertThat(line.line().rule()).isEqualTo("走访");
            assertThat(line.difference()).isEqualTo(Points.parse("0.75"));
        });
    }

    @Test
    void aRenamedRuleIsFoundByItsPlace() {
        ScoreChange change = only(sheet("A", line("测评", "a:3", "7.20")), sheet("A", line("书记测评", "a:3", "6.30")));

        assertThat(change.lines()).singleElement().satisfies(line -> {
            assertThat(line.before().rule()).isEqualTo("测评");
            assertThat(line.difference()).isEqualTo(Points.parse("-0.90"));
        });
    }

    @Test
    void linesThatComeAndGoCountInFull() {
        ScoreChange change = only(sheet("A", line("旧", "a:3", "7.20")), sheet("A", line("新", "a:9", "6.30")));

        assertThat(change.lines())
                .extracting(line -> line.line().rule() + " " + line.difference())
                .containsExactly("新 6.30", "旧 -7.20");
    }

    @Test
    void anotherPlaceAloneIsNoChange() {
        ScoreChange change = only(sheet("A", line("测评", "a:3", "7.20")), sheet("A", line("测评", "b:7", "7.20")));

        assertThat(change.isChange()).isFalse();
        assertThat(change.isOfStanding()).isFalse();
    }

    @Test
    void withoutAScoreOnOneSideNoPointsAreCompared() {
        ScoreChange change = only(sheet(Status.INCOMPLETE, null), sheet("A", line("测评", "a:3", "7.20")));

        assertThat(change.lines()).isEmpty();
        assertThat(change.difference()).isEmpty();
        assertThat(change.isOfStanding()).isTrue();
    }

    @Test
    void aPackThatDoesNotApplyAnyMoreIsAChange() {
        ScoreChange change = ScoreChange.between(List.of(sheet("A")), List.of()).get(0);

        assertThat(change.statusBefore()).isEqualTo(Status.SCORED);
        assertThat(change.statusAfter()).isNull();
        assertThat(change.isChange()).isTrue();
    }

    @Test
    void findingsAreComparedByCodeAndEffect() {
        ScoreSheet before = with(sheet("A"), "MASS_GATE", "HELP_PLAN");
        ScoreSheet after = with(sheet("A"), "HELP_PLAN", "FLOOR", "FLOOR");
        ScoreChange change = only(before, after);

        assertThat(change.gained()).extracting(Finding::code).containsExactly("FLOOR");
        assertThat(change.lost()).extracting(Finding::code).containsExactly("MASS_GATE");
    }

    @Property(tries = 100)
    void thereAndBackAreMirrorImagesAndLinesAddUpToTheDifference(@ForAll Random random) {
        ScoreSheet one = any(random);
        ScoreSheet two = any(random);
        ScoreChange there = only(one, two);
        ScoreChange back = only(two, one);

        assertThat(there.difference().orElseThrow())
                .isEqualTo(back.difference().orElseThrow().negated())
                .isEqualTo(there.lines().stream().map(LineChange::difference).reduce(Points.ZERO, Points::plus));
        assertThat(there.lines())
                .extracting(LineChange::difference)
                .containsExactlyInAnyOrderElementsOf(back.lines().stream()
                        .map(line -> line.difference().negated())
                        .toList());
        assertThat(there.isChange()).isEqualTo(back.isChange());
        assertThat(only(one, one).isChange()).isFalse();
    }

    private static ScoreSheet any(Random random) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (random.nextBoolean()) {
                lines.add(line("规则" + random.nextInt(4), "a:" + i, String.valueOf(random.nextInt(3))));
            }
        }
        return sheet("A", lines.toArray(ScoreLine[]::new));
    }

    private static ScoreChange only(ScoreSheet before, ScoreSheet after) {
        return ScoreChange.between(List.of(before), List.of(after)).get(0);
    }

    private static ScoreLine line(String rule, String at, String points) {
        return new ScoreLine(rule, at, "team", "x.y", "87", Points.parse(points), Points.parse("8.00"), "理由");
    }

    private static ScoreSheet sheet(String grade, ScoreLine... lines) {
        return sheet(Status.SCORED, grade, lines);
    }

    private static ScoreSheet sheet(Status status, @Nullable String grade, ScoreLine... lines) {
        Points total = List.of(lines).stream().map(ScoreLine::points).reduce(Points.ZERO, Points::plus);
        Points shown = status == Status.SCORED ? total : null;
        return new ScoreSheet(
                Cycle.parse("2013").orElseThrow(),
                "B-0001",
                "five-goods",
                "sha256:trial",
                status,
                List.of(lines),
                shown == null ? Map.of() : Map.of("team", shown),
                shown,
                shown == null ? null : Points.ZERO,
                shown == null ? null : Points.ZERO,
                shown,
                grade,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ScoreSheet with(ScoreSheet sheet, String... codes) {
        List<Finding> findings = new ArrayList<>();
        for (String code : codes) {
            findings.add(new Finding(code, Effect.INELIGIBLE, "理由" + findings.size(), code, "a:1"));
        }
        return new ScoreSheet(
                sheet.cycle(),
                sheet.subject(),
                sheet.pack(),
                sheet.release(),
                sheet.status(),
                sheet.lines(),
                sheet.criteria(),
                sheet.base(),
                sheet.bonus(),
                sheet.deductions(),
                sheet.total(),
                sheet.grade(),
                sheet.stars(),
                sheet.result(),
                sheet.titles(),
                findings,
                sheet.missing(),
                sheet.pending());
    }
}
