package org.pingxuan.principles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.Sending;
import org.pingxuan.Shell;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.cli.Workshop;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.scoring.RuleEngine;
import tools.jackson.databind.JsonNode;

/** Each year stresses other points, and the work and what people say of it outweigh the rest in every year and sector. */
class YearProfilesTest {

    @Test
    @DisplayName("T10 a year has the profile chosen for it and keeps it; without a choice there is none")
    void anOldYearKeepsItsProfile(@TempDir Path folder) {
        String data = Sending.file(Stream.of("2010", "2011", "2012").map(Sending.branch("b")::in));
        Map<String, Map<String, Integer>> none = weights(scored(data));
        assertThat(none.values())
                .containsOnly(Map.of(
                        "team", 2000, "members", 1500, "mechanism", 1000, "performance", 3000, "response", 2500));
        assertThat(scored(data, "--profile", "NONE").bytes())
                .isEqualTo(scored(data).bytes());

        Map<String, Integer> opening =
                Map.of("team", 2000, "members", 1700, "mechanism", 500, "performance", 3300, "response", 2500);
        Shell.Ran in2011 = underProfiles(folder.resolve("2011"), "{2011: \"2011\"}", data);
        assertThat(weights(in2011))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("2010", none.get("2010"), "2011", opening, "2012", none.get("2012")));
        assertThat(weights(scored(data, "--profile", "2011"))).containsEntry("2011", opening);

        Shell.Ran in2012 = underProfiles(folder.resolve("2012"), "{2011: \"2011\", 2012: \"2012\"}", data);
        assertThat(of("2011", in2012)).isEqualTo(of("2011", in2011));
        assertThat(of("2010", in2012)).isEqualTo(of("2010", in2011));
        assertThat(of("2012", in2012)).isNotEqualTo(of("2012", in2011));
    }

    @Test
    @DisplayName("T11 performance and response weigh at least 45 of 100 in every sector under every year profile")
    void theWorkAndWhatPeopleSayOfItWeighMost() {
        Weights weights =
                Shell.shippedRules().pack("five-goods").orElseThrow().pack().weights();
        Set<String> profiles = new TreeSet<>(weights.profiles().keySet());
        assertThat(profiles).containsExactly("2010", "2011", "2012");
        profiles.add(Weights.NO_PROFILE);
        for (Entry sector : Shell.shippedRules().dictionary().sectors()) {
            for (String profile : profiles) {
                for (int year = 2010; year <= 2014; year++) {
                    Map<String, Fraction> of =
                            weights.of(sector.id(), year, profile).orElseThrow();
                    assertThat(of.values().stream().reduce(Fraction.ZERO, Fraction::plus))
                            .as(sector.id() + " " + profile)
                            .isEqualTo(Fraction.HUNDRED);
                    assertThat(of.values()).allMatch(weight -> weight.compareTo(Fraction.of(5)) >= 0);
                    assertThat(of.get("performance").plus(of.get("response")))
                            .as(sector.id() + " " + profile)
                            .isGreaterThanOrEqualTo(Fraction.of(45));
                }
            }
        }
    }

    private static Shell.Ran scored(String data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("score", "--in", "-"));
        arguments.addAll(List.of(more));
        Shell.Ran ran = Shell.runWith(data.getBytes(StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return ran;
    }

    /** Hundredths of the most each criterion of the five goods can give, by cycle. */
    private static Map<String, Map<String, Integer>> weights(Shell.Ran ran) {
        Map<String, Map<String, Integer>> weights = new TreeMap<>();
        for (JsonNode sheet : ran.lines()) {
            if (sheet.path("pack").asString().equals("five-goods")) {
                Map<String, Integer> byCriterion =
                        weights.computeIfAbsent(sheet.path("cycle").asString(), cycle -> new TreeMap<>());
                for (JsonNode line : sheet.path("lines")) {
                    int most = Integer.parseInt(line.path("max").asString().replace(".", ""));
                    byCriterion.merge(line.path("criterion").asString(), most, Integer::sum);
                }
            }
        }
        return weights;
    }

    /** The sheets of a cycle but for the release, which names the rules folder they came from. */
    private static List<String> of(String cycle, Shell.Ran ran) {
        return ran.lines().stream()
                .filter(sheet -> sheet.path("cycle").asString().equals(cycle))
                .map(sheet -> sheet.toString().replace(sheet.path("release").asString(), ""))
                .toList();
    }

    /** Scores under the shipped rules with other year profiles. Those are no concern of the engine: which rules hold stays. */
    private static Shell.Ran underProfiles(Path folder, String profiles, String data) {
        copy(Path.of("rules"), folder);
        Path pack = folder.resolve("five-goods/pack.yaml");
        String chosen = Shell.text(pack).replace("profile: NONE", "profile: " + profiles);
        assertThat(chosen).contains(profiles);
        try {
            Files.writeString(pack, chosen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Workshop shop = Shell.workshop();
        RuleEngine engine =
                shop.engines().build(Shell.shippedRules(), new Diagnostics()).orElseThrow();
        Shell.Ran ran = Shell.runIn(
                new Workshop(
                        shop.syntax(),
                        (book, diagnostics) -> Optional.of(engine),
                        shop.trial(),
                        shop.workspaces(),
                        shop.archives(),
                        shop.doors()),
                data.getBytes(StandardCharsets.UTF_8),
                "score",
                "--rules",
                folder.toString(),
                "--in",
                "-");
        assertThat(ran.err()).isEmpty();
        return ran;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
