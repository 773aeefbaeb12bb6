package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.evidence.Subject;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.ScoreSheet.Status;
import org.pingxuan.words.Label;

/** Awards and candidates for trials of the ranking, said in few words. */
public final class Trial {

    public static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();
    public static final String RELEASE = "sha256:trial";
    public static final List<String> TIERS =
            List.of("VILLAGE_UNIT", "TOWNSHIP", "COUNTY", "CITY", "PROVINCE", "CENTRE");
    public static final Dictionary DICTIONARY = TrialWords.dictionary(TIERS);

    private Trial() {}

    /** The shortlist of the candidates, taken in the order given. */
    public static Shortlist shortlist(Award award, List<Of> candidates) {
        RankCandidates ranking = new RankCandidates(award, CYCLE, DICTIONARY, RELEASE);
        candidates.forEach(candidate -> ranking.accept(candidate.outcome()));
        return ranking.shortlist();
    }

    static Map<String, Standing> bySubject(Shortlist shortlist) {
        Map<String, Standing> standings = new TreeMap<>();
        shortlist.pools().forEach(pool -> pool.standings().forEach(s -> standings.put(s.subject(), s)));
        return standings;
    }

    /** {@code subject rank outcome decidedBy} of everybody with a rank, {@code subject – reasons} of the others. */
    static List<String> summary(Pool pool) {
        return pool.standings().stream()
                .map(s -> s.rank() == null
                        ? s.subject() + " " + s.score() + " " + s.reasons()
                        : s.subject() + " " + s.score() + " " + s.rank() + " " + s.outcome() + " " + s.decidedBy())
                .toList();
    }

    public static Awarding award() {
        return new Awarding();
    }

    public static Of branch(String id) {
        return new Of(id, "GRASSROOTS_ORG", "BRANCH");
    }

    public static Of member(String id) {
        return new Of(id, "MEMBER", null);
    }

    /** An award as {@code year-end-organisations} states it, to be varied. */
    public static final class Awarding {
        private String pack = "year-end";
        private Set<String> kinds = Set.of();
        private Set<String> flags = Set.of();
        private List<String> pool = List.of("kind", "tier", "sector", "form");
        private int areaDigits = 0;
        private int mergeBelow = 5;
        private @Nullable String title;
        private List<String> order = List.of(
                "year-end.total",
                "year-end.base",
                "mass.msi",
                "five-goods.criterion.performance",
                "five-leads.criterion.results",
                "-year-end.deductions",
                "lower-tier");
        private Map<String, Award.Bars> barredBy = Map.of("year-end", new Award.Bars(true, Set.of()));
        private Fraction rate = new Fraction(1, 10);
        private List<Award.Limit> limits = List.of();

        public Awarding kinds(String... some) {
            kinds = Set.of(some);
            return this;
        }

        Awarding flags(String... some) {
            flags = Set.of(some);
            return this;
        }

        Awarding pool(String... attributes) {
            pool = List.of(attributes);
            return this;
        }

        Awarding area(int digits) {
            areaDigits = digits;
            return this;
        }

        Awarding mergeBelow(int size) {
            mergeBelow = size;
            return this;
        }

        Awarding of(String otherPack) {
            pack = otherPack;
            return this;
        }

        Awarding requiring(String requiredTitle) {
            title = requiredTitle;
            return this;
        }

        Awarding order(String... terms) {
            order = List.of(terms);
            return this;
        }

        Awarding barredBy(String by, boolean allBut, String... codes) {
            barredBy = Map.of(by, new Award.Bars(allBut, Set.of(codes)));
            return this;
        }

        public Awarding rate(int percent) {
            rate = new Fraction(percent, 100);
            return this;
        }

        public Awarding limits(Award.Limit... some) {
            limits = List.of(some);
            return this;
        }

        public Award award() {
            return new Award(
                    "trial",
                    new Label("试评", "Trial"),
                    pack,
                    kinds,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    flags,
                    pool,
                    areaDigits,
                    mergeBelow,
                    order,
                    barredBy,
                    title,
                    rate,
                    1,
                    new Fraction(6, 5),
                    limits);
        }
    }

    /** A candidate; without a score unless one is given. */
    public static final class Of {
        private final String id;
        private final String kind;
        private final @Nullable String form;
        private String tier = "VILLAGE_UNIT";
        private String sector = "rural";
        private String region = "611002";
        private final Set<String> groups = new TreeSet<>();
        private Status status = Status.SCORED;
        private @Nullable Points base;
        private Points bonus = Points.ZERO;
        private Points deductions = Points.ZERO;
        private final Map<String, Fraction> numbers = new HashMap<>();
        private final Map<String, Points> criteria = new LinkedHashMap<>();
        private final TreeMap<String, String> barring = new TreeMap<>();
        private final Map<String, Outcome.OfPack> others = new HashMap<>();
        private final List<String> titles = new ArrayList<>();

        Of(String id, String kind, @Nullable String form) {
            this.id = id;
            this.kind = kind;
            this.form = form;
        }

        public Of tier(String other) {
            tier = other;
            return this;
        }

        public Of sector(String other) {
            sector = other;
            return this;
        }

        Of region(String other) {
            region = other;
            return this;
        }

        /** Flags and post categories alike. */
        public Of in(String... some) {
            groups.addAll(Arrays.asList(some));
            return this;
        }

        public Of total(String points) {
            return points(points, "0", "0");
        }

        public Of points(String basePoints, String bonusPoints, String deducted) {
            base = Points.parse(basePoints);
            bonus = Points.parse(bonusPoints);
            deductions = Points.parse(deducted);
            return this;
        }

        public Of index(String value) {
            return index(Fraction.of(value));
        }

        Of index(Fraction value) {
            numbers.put("mass.msi", value);
            return this;
        }

        public Of performance(String points) {
            criteria.put(kind.equals("MEMBER") ? "results" : "performance", Points.parse(points));
            return this;
        }

        public Of barred(String... codes) {
            for (String code : codes) {
                barring.put(code, code.startsWith("VETO") ? "VETO" : "INELIGIBLE");
            }
            return this;
        }

        Of titles(String... some) {
            titles.addAll(Arrays.asList(some));
            return this;
        }

        Of without(Status why) {
            status = why;
            base = null;
            return this;
        }

        Of also(String pack, Status packStatus, String... codes) {
            TreeMap<String, String> barredThere = new TreeMap<>();
            Arrays.asList(codes).forEach(code -> barredThere.put(code, "INELIGIBLE"));
            others.put(
                    pack,
                    new Outcome.OfPack(
                            packStatus, null, null, null, null, null, null, null, titles, barredThere, Map.of()));
            return this;
        }

        Outcome outcome() {
            Map<String, Outcome.OfPack> packs = new TreeMap<>(others);
            boolean scored = base != null;
            packs.put(
                    "year-end",
                    new Outcome.OfPack(
                            status,
                            base,
                            scored ? bonus : null,
                            scored ? deductions : null,
                            scored ? base.plus(bonus).minus(deductions) : null,
                            null,
                            null,
                            null,
                            titles,
                            barring,
                            Map.of()));
            packs.put(
                    kind.equals("MEMBER") ? "five-leads" : "five-goods",
                    new Outcome.OfPack(
                            status, base, null, null, base, null, null, null, List.of(), new TreeMap<>(), criteria));
            Subject subject = new Subject(
                    id,
                    id + "支部",
                    kind,
                    form,
                    tier,
                    sector,
                    region,
                    null,
                    new TreeSet<>(groups),
                    new TreeSet<>(groups));
            return new Outcome(CYCLE, subject, packs, numbers);
        }
    }
}
