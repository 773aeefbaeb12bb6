package org.pingxuan.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.yearend.SmallCounty.member;
import static org.pingxuan.yearend.SmallCounty.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Submission;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.yearend.SmallCounty.Sent;

class ScoreEverybodyTest {

    @TempDir
    Path directory;

    private SmallCounty county;

    @BeforeEach
    void open() throws IOException {
        county = new SmallCounty(directory);
    }

    @AfterEach
    void close() throws IOException {
        county.close();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).as("files left behind").isEmpty();
        }
    }

    @Test
    void sharesOfChildrenAndMeansOfDescendantsReachEveryLevel() {
        county.send(
                member("M-1", "B-1").work(90),
                organisation("B-1", "C-1").work(40),
                member("M-2", "B-1").work(79),
                organisation("B-2", "C-1").work(50),
                organisation("C-1", "D-1").work(30),
                member("M-3", "B-2").work(80),
                organisation("D-1", null).work(10));
        county.score();
        assertThat(county.problems).isEmpty();
        // members of B-1: 1 of 2 has 80; their mean is 84.5
        assertThat(county.tree("B-1")).isEqualTo("134.50");
        assertThat(county.tree("B-2")).isEqualTo("180.00");
        // no direct members, so no share of them: incomplete
        assertThat(county.tree("C-1")).isEqualTo("null");
        assertThat(lineOf("C-1", "all")).contains("67.80"); // (90 + 79 + 80 + 40 + 50) / 5
        assertThat(lineOf("D-1", "all")).contains("61.50"); // with 30: 369 / 6
    }

    @Test
    void unscoredChildrenCountInTheDenominator() {
        county.send(organisation("B-1", null).work(40), member("M-1", "B-1").work(100), member("M-2", "B-1"));
        county.score();
        assertThat(county.tree("B-1")).isEqualTo("100.00"); // 1 of 2, and 100 / 2
    }

    @Test
    void anyOrderOfLinesWholeOrSplitGivesTheSameSheets() throws IOException {
        List<Sent> everybody = aCounty();
        List<Submission> lines = new ArrayList<>();
        everybody.forEach(each -> lines.add(each.submission()));
        List<Submission> split = new ArrayList<>();
        everybody.forEach(each -> split.addAll(each.halves()));

        String expected = scored(lines);
        assertThat(expected).contains("S-1199 work SCORED").doesNotContain("NOT_APPLICABLE");
        for (int seed = 1; seed <= 2; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(scored(lines)).isEqualTo(expected);
        }
        Collections.shuffle(split, new Random(3));
        assertThat(scored(split)).isEqualTo(expected);
    }

    @Test
    void aCircleOfParentsIsRefusedAndNamed() {
        county.send(
                organisation("B-3", "B-1").work(1),
                organisation("B-1", "B-2").work(1),
                organisation("B-2", "B-3").work(1),
                organisation("B-4", "B-4").work(1),
                member("M-1", "B-3")
                        .is(Attribute.TIER, "VILLAGE_UNIT")
                        .is(Attribute.SECTOR, "rural")
                        .is(Attribute.REGION, "611002")
                        .work(90),
                organisation("B-5", null).work(1));
        county.score();
        assertThat(county.codes()).containsExactly("PARENT_CIRCLE", "PARENT_CIRCLE", "UNKNOWN_PARENT");
        assertThat(county.problems.get(0).message().zh()).contains("B-1 → B-2 → B-3 → B-1");
        assertThat(county.problems.get(1).message().zh()).contains("B-4 → B-4");
        assertThat(county.problems.get(1).place()).isEqualTo("2013 B-4 /subject/parent");
        assertThat(ids()).containsExactly("B-5", "M-1");
    }

    @Test
    void whoHangsBelowARefusedCircleAndHasNoPlaceOfItsOwnIsListedAllTheSame() {
        county.send(organisation("B-1", "B-1"), member("M-1", "B-1").work(90));
        county.score();
        assertThat(county.codes()).startsWith("PARENT_CIRCLE").contains("PARENT_NOT_THERE");
        assertThat(county.sheets).singleElement().asString().startsWith("2013 M-1 null NOT_APPLICABLE");
    }

    @Test
    void anUnknownParentIsToldAndTheSubjectScored() {
        county.send(organisation("B-1", "C-9").work(70));
        county.score();
        assertThat(county.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("UNKNOWN_PARENT");
            assertThat(problem.message().zh()).contains("B-1").contains("C-9").contains("2013");
        });
        assertThat(county.sheets.get(0)).contains("work SCORED 70.00");
    }

    @Test
    void everyRegisteredSubjectAppearsWhetherScoredOrNot() {
        county.send(
                organisation("B-1", null),
                member("M-1", "B-1").work(90),
                new Sent("X-1").work(20),
                organisation("B-2", null).in("2013-Q1").work(20));
        county.score();
        assertThat(county.sheets).hasSize(4);
        assertThat(county.sheets.get(0)).contains("B-1 tree SCORED").contains("B-1 work INCOMPLETE");
        assertThat(county.sheets.get(2)).startsWith("2013 X-1 null NOT_APPLICABLE");
        assertThat(county.sheets.get(3)).startsWith("2013-Q1 B-2 null NOT_APPLICABLE");
        assertThat(county.codes()).contains("ATTRIBUTE_MISSING");
    }

    @Test
    void cyclesAreKeptApart() {
        county.send(
                organisation("B-1", null).work(40),
                organisation("B-2", null).work(40),
                organisation("B-1", "B-2").in("2013-H1").work(50),
                organisation("B-2", null).in("2013-H1").work(50),
                member("M-1", "B-1").work(90),
                member("M-1", "B-2").in("2013-H1").work(70),
                member("M-2", "B-9").in("2013-H1").work(70));
        county.score();
        assertThat(county.problems.stream().map(problem -> problem.where().place("")))
                .containsOnly("2013-H1 M-2");
        assertThat(ids()).containsExactly("B-1", "B-2", "M-1", "B-1", "B-2", "M-1", "M-2");
        assertThat(county.tree("B-1")).isEqualTo("190.00");
        assertThat(county.sheets.get(4)).startsWith("2013-H1 B-2 tree SCORED 60.00"); // 0 of 1, and (70 + 50) / 2
    }

    @Test
    void membersTakeTierSectorAndRegionFromTheirBranchUnlessTheyHaveTheirOwn() {
        county.send(
                member("M-1", "B-1").work(1),
                member("M-2", "B-1").is(Attribute.SECTOR, "organ").work(1),
                organisation("B-1", null).work(1));
        county.score();
        assertThat(county.outcomes.get(1).subject().tier()).isEqualTo("VILLAGE_UNIT");
        assertThat(county.outcomes.get(1).subject().sector()).isEqualTo("rural");
        assertThat(county.outcomes.get(2).subject().sector()).isEqualTo("organ");
        assertThat(county.outcomes.get(2).subject().region()).isEqualTo("611002");
    }

    @Test
    void aLaterLineMovesASubjectOrTakesItsParentBack() {
        county.send(
                organisation("B-1", "B-2").work(1),
                organisation("B-2", "B-1").work(1),
                member("M-1", "B-1").work(90));
        county.send(new Sent("B-1").isNoLonger(Attribute.PARENT), new Sent("M-1").is(Attribute.PARENT, "B-2"));
        county.score();
        assertThat(county.problems).isEmpty();
        assertThat(county.tree("B-2")).isEqualTo("190.00");
        assertThat(county.outcomes.get(0).subject().parent()).isNull();
    }

    @Test
    void subjectsComeInOrderOfCodePoint() {
        county.send(
                organisation("𠮷", null)
                        .work(1), // beyond the basic plane: after U+FF21 although its first char is below
                organisation("Ａ", null).work(1),
                organisation("b", null).work(1),
                organisation("B", null).work(1),
                organisation("乙", null).work(1));
        county.score();
        assertThat(ids()).containsExactly("B", "b", "乙", "Ａ", "𠮷");
    }

    @Test
    void aSecondRunTakesThePlaceOfTheFirst() {
        county.send(organisation("B-1", null).work(40));
        county.score();
        county.send(organisation("B-2", "B-1").work(60), new Sent("B-1").work(50));
        county.sheets.clear();
        county.score();
        assertThat(county.sheets).hasSize(2);
        assertThat(county.sheets.get(0)).contains("work SCORED 50.00");
    }

    private List<Sent> aCounty() {
        List<Sent> everybody = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            String cycle = i % 7 == 0 ? "2012" : "2013";
            boolean isMember = i > 100;
            String parent = isMember ? "S-" + i % 101 : i == 0 ? null : "S-" + (i - 1) / 3;
            Sent sent = isMember ? member("S-" + i, parent) : organisation("S-" + i, parent);
            everybody.add(sent.work(i * 37 % 101).in("2013"));
            if (!isMember) {
                everybody.add(organisation("S-" + i, parent).work(i * 31 % 101).in(cycle + "-H1"));
            }
        }
        return everybody;
    }

    private String scored(List<Submission> lines) throws IOException {
        try (SmallCounty other = new SmallCounty(directory)) {
            lines.forEach(other.evaluations::add);
            other.score();
            return Stream.concat(
                            other.sheets.stream(),
                            Stream.concat(
                                    other.outcomes.stream().map(Outcome::toString),
                                    other.problems.stream().map(Object::toString)))
                    .collect(Collectors.joining("\n"));
        }
    }

    private List<String> ids() {
        return county.sheets.stream().map(lines -> lines.split(" ")[1]).toList();
    }

    private String lineOf(String subject, String rule) {
        return county.sheets.stream()
                .filter(lines -> lines.startsWith("2013 " + subject + " "))
                .flatMap(lines -> Stream.of(lines.split("ScoreLine")))
                .filter(line -> line.contains("rule=" + rule))
                .findFirst()
                .orElseThrow();
    }
}
