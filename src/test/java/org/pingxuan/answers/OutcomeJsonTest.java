package org.pingxuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.evidence.Subject;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.ScoreSheet.Status;

class OutcomeJsonTest {

    @Test
    void anOutcomeComesBackExactly() {
        Map<String, Points> criteria = new LinkedHashMap<>();
        criteria.put("team", Points.parse("17.70"));
        criteria.put("members", Points.parse("-0.05"));
        Map<String, Outcome.OfPack> packs = new LinkedHashMap<>();
        packs.put(
                "five-leads",
                new Outcome.OfPack(
                        Status.SCORED,
                        Points.parse("91.83"),
                        Points.ZERO,
                        Points.parse("2.50"),
                        Points.parse("89.33"),
                        "B",
                        0,
                        null,
                        List.of("RED_STAR_MEMBER"),
                        new TreeMap<>(Map.of("MASS_GATE", "INELIGIBLE", "VETO_V1", "VETO")),
                        criteria));
        packs.put("study-gate", empty(Status.PENDING, "MAKE_UP"));
        Outcome outcome = new Outcome(
                Cycle.parse("2013-E-yushu").orElseThrow(),
                new Subject(
                        "M-1",
                        "张“三”\n",
                        "MEMBER",
                        null,
                        "COUNTY",
                        "rural",
                        "611002",
                        "B-1",
                        new TreeSet<>(List.of("leading_cadre", "retired")),
                        new TreeSet<>(List.of("infirm"))),
                packs,
                Map.of("mass.msi", new Fraction(3737, 40), "x", new Fraction(-1, 3)));
        String stored = OutcomeJson.write(outcome);
        assertThat(stored).doesNotContain("\n").contains("\"mass.msi\":\"3737/40\"", "\"base\":\"91.83\"");
        assertThat(OutcomeJson.read(stored)).isEqualTo(outcome);
        assertThat(OutcomeJson.write(OutcomeJson.read(stored))).isEqualTo(stored);
    }

    @Test
    void anOrganisationWithoutAnyPackComesBackToo() {
        Outcome outcome = new Outcome(
                Cycle.parse("2013").orElseThrow(),
                new Subject(
                        "B-1",
                        "支部",
                        "GRASSROOTS_ORG",
                        "BRANCH",
                        "TOWNSHIP",
                        "organ",
                        "61",
                        null,
                        new TreeSet<>(),
                        new TreeSet<>()),
                Map.of(),
                Map.of());
        assertThat(OutcomeJson.read(OutcomeJson.write(outcome))).isEqualTo(outcome);
    }

    private static Outcome.OfPack empty(Status status, String result) {
        return new Outcome.OfPack(
                status, null, null, null, null, null, null, result, List.of(), new TreeMap<>(), Map.of());
    }
}
