package org.pingxuan.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counties as large as wanted, the same for the same seed: a county committee, twenty towns with 35 branches and three
 * mass organisations each, and about 24 members a branch (FACTS section 4: some 750 organisations and 17,000 members).
 * Submissions come in the form of contract 1.1, parents before children.
 */
public final class SampleCounties {

    private static final int TOWNS_OF_A_COUNTY = 20;
    private static final int MEMBERS_OF_A_BRANCH = 24;

    /** How many of the 35 branches of a town belong to which sector. */
    private static final List<String> SECTORS = sectors(Map.ofEntries(
            Map.entry("rural", 12),
            Map.entry("community", 4),
            Map.entry("organ", 5),
            Map.entry("window", 2),
            Map.entry("soe", 1),
            Map.entry("school", 4),
            Map.entry("health", 2),
            Map.entry("culture_sport", 1),
            Map.entry("nonpublic", 2),
            Map.entry("social_org", 1),
            Map.entry("base", 1)));

    private static final List<String> MASS_ORGANISATIONS = List.of("UNION", "YOUTH_LEAGUE", "WOMENS_FED");

    private final Random random;
    private final Names names;
    private final SampleReadings readings;
    private final String cycle;
    private final Consumer<Map<String, Object>> lines;
    private int left;
    private int branches;
    private int members;
    private int massOrganisations;

    private SampleCounties(int subjects, long seed, String cycle, Consumer<Map<String, Object>> lines) {
        this.random = new Random(seed);
        this.names = new Names(random);
        this.readings = new SampleReadings(random);
        this.cycle = cycle;
        this.lines = lines;
        this.left = subjects;
    }

    /**
     * Hands out one submission for each subject.
     *
     * @param subjects how many, at least 1
     */
    public static void generate(int subjects, long seed, String cycle, Consumer<Map<String, Object>> lines) {
        SampleCounties counties = new SampleCounties(subjects, seed, cycle, lines);
        for (int county = 1; counties.left > 0; county++) {
            counties.county(county);
        }
    }

    private void county(int number) {
        String region = String.valueOf(610_000 + number % 9_999 + 1);
        String id = "X" + padded(number, 4);
        String name = names.place() + "县";
        submit(
                subject(id, "中共" + name + "委员会", "GRASSROOTS_ORG", "COMMITTEE", "COUNTY", "base", region, null),
                readings.organisation(quality(), "base", "COMMITTEE", false),
                true);
        for (int town = 1; town <= TOWNS_OF_A_COUNTY && left > 0; town++) {
            town(id + "-" + padded(town, 2), name + names.place() + "镇", region, id);
        }
    }

    private void town(String id, String name, String region, String parent) {
        submit(
                subject(id, "中共" + name + "委员会", "GRASSROOTS_ORG", "COMMITTEE", "TOWNSHIP", "base", region, parent),
                readings.organisation(quality(), "base", "COMMITTEE", true),
                true);
        for (int i = 0; i < MASS_ORGANISATIONS.size(); i++) {
            massOrganisation(id + "-M" + (i + 1), name, MASS_ORGANISATIONS.get(i), region, id);
        }
        for (int i = 0; i < SECTORS.size() && left > 0; i++) {
            branch(id + "-" + padded(i + 1, 3), name, SECTORS.get(i), region, id);
        }
    }

    private void massOrganisation(String id, String town, String form, String region, String parent) {
        int number = massOrganisations++;
        Map<String, Object> values = readings.massOrganisation(quality());
        Incident incident = Incident.of(number);
        incident.befall(values, random, number);
        submit(
                subject(id, town + names.massOrganisation(form), "MASS_ORG", form, "TOWNSHIP", "base", region, parent),
                values,
                incident.verified(values));
    }

    private void branch(String id, String town, String sector, String region, String parent) {
        int number = branches++;
        int quality = quality();
        Map<String, Object> values = readings.organisation(quality, sector, "BRANCH", true);
        Incident incident = Incident.of(number);
        incident.befall(values, random, number);
        Map<String, Object> subject = subject(
                id,
                town + names.unit(sector) + "党支部",
                "GRASSROOTS_ORG",
                "BRANCH",
                "VILLAGE_UNIT",
                sector,
                region,
                parent);
        if (sector.equals("health") && number % 3 == 0) {
            subject.put("flags", List.of("window"));
        }
        submit(subject, values, incident.verified(values));
        int size = MEMBERS_OF_A_BRANCH - 8 + random.nextInt(17);
        Map<String, Object> twin = Map.of();
        for (int i = 1; i <= size && left > 0; i++) {
            twin = member(id + "-" + padded(i, 3), sector, id, quality, i == size ? twin : Map.of());
        }
    }

    /** A member; with the readings of a twin the two cannot be told apart by any rule. */
    private Map<String, Object> member(
            String id, String sector, String branch, int branchQuality, Map<String, Object> twin) {
        int number = members++;
        int quality = 7 * ((quality() * 2 + branchQuality) / 3) / 4 - 58;
        Map<String, Object> values = twin.isEmpty() ? readings.member(quality) : new LinkedHashMap<>(twin);
        Incident incident = twin.isEmpty() ? Incident.of(number) : Incident.NONE;
        incident.befall(values, random, number);
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id);
        subject.put("name", names.person());
        subject.put("kind", "MEMBER");
        subject.put("parent", branch);
        subject.put("postCategories", postCategories(sector));
        subject.put("flags", flags());
        submit(subject, values, incident.verified(values));
        return values;
    }

    private List<String> postCategories(String sector) {
        List<String> categories = new ArrayList<>();
        categories.add(
                switch (sector) {
                    case "rural" -> "rural_member";
                    case "community" -> "community_member";
                    case "organ" -> "gov_member";
                    case "soe", "nonpublic" -> "firm_member";
                    case "school", "health", "culture_sport" -> "inst_member";
                    default -> "ordinary";
                });
        int draw = random.nextInt(100);
        if (draw < 12) {
            categories.add("retired");
        } else if (draw < 17) {
            categories.add("leading_cadre");
        } else if (draw < 60) {
            categories.add("on_post");
        }
        return categories;
    }

    private List<String> flags() {
        int draw = random.nextInt(100);
        return draw < 3
                ? List.of("infirm")
                : draw < 4 ? List.of("literacy_exempt") : draw < 7 ? List.of("affairs_worker") : List.of();
    }

    private Map<String, Object> subject(
            String id,
            String name,
            String kind,
            String form,
            String tier,
            String sector,
            String region,
            @Nullable String parent) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id);
        subject.put("name", name);
        subject.put("kind", kind);
        subject.put("form", form);
        subject.put("tier", tier);
        subject.put("sector", sector);
        subject.put("region", region);
        if (parent != null) {
            subject.put("parent", parent);
        }
        return subject;
    }

    private void submit(Map<String, Object> subject, Map<String, Object> values, Object verified) {
        if (left > 0) {
            left--;
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("cycle", cycle);
            line.put("subject", subject);
            line.put("source", "branch");
            line.put("readings", values);
            line.put("verified", verified);
            lines.accept(line);
        }
    }

    /** How well a subject does, about 50 to 100, most of them between 75 and 95. */
    private int quality() {
        return 56 + random.nextInt(16) + random.nextInt(16) + random.nextInt(17);
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static List<String> sectors(Map<String, Integer> counts) {
        List<String> sectors = new ArrayList<>();
        counts.keySet().stream().sorted().forEach(sector -> {
            for (int i = 0; i < counts.get(sector); i++) {
                sectors.add(sector);
            }
        });
        return List.copyOf(sectors);
    }
}
