package org.pingxuan.yearend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Submission;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;
import org.pingxuan.store.Database;
import org.pingxuan.words.Label;

/**
 * A real database with a rule book of two packs: {@code work} gives as many points as {@code work.pct} says, {@code tree}
 * as many as the share of direct members with 80 points of work and the mean of work over all descendants.
 */
final class SmallCounty implements AutoCloseable {

    private static final Place HERE = Place.of("test", 1, 1);

    final RuleBook book = book();
    final List<Problem> problems = new ArrayList<>();
    final Evaluations evaluations;
    final List<String> sheets = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    private final Database database;

    /** The rule book and the engine that reads it. */
    record Parts(RuleBook book, RuleEngine engine) {}

    static Parts parts() {
        return new Parts(book(), new Trees());
    }

    SmallCounty(Path directory) throws IOException {
        database = Database.temporary(directory);
        evaluations = database.evaluations(book.dictionary());
    }

    @Override
    public void close() {
        database.close();
    }

    /** Scores everybody of every cycle. */
    void score() {
        evaluations.settle(problems::add);
        ScoreEverybody everybody = new ScoreEverybody(
                evaluations,
                new Derivations(book, Truth::holds),
                new Scorer(book, new Trees(), null),
                Keeping.in(database.sheets(SmallCounty::lines), database.outcomes(), book.release()));
        for (Cycle cycle : evaluations.cycles()) {
            everybody.score(cycle, problems::add, (done, total) -> {});
            database.sheets(SmallCounty::lines)
                    .forEach(cycle, lines -> sheets.add(new String(lines, StandardCharsets.UTF_8)));
            database.outcomes().forEach(cycle, outcomes::add);
        }
    }

    List<String> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    /** Base points of the pack {@code tree}. */
    String tree(String subject) {
        return outcomes.stream()
                .filter(outcome -> outcome.subject().id().equals(subject))
                .map(outcome -> String.valueOf(outcome.packs().get("tree").base()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] lines(List<ScoreSheet> sheets) {
        return sheets.stream()
                .map(SmallCounty::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(ScoreSheet sheet) {
        return sheet.cycle() + " " + sheet.subject() + " " + sheet.pack() + " " + sheet.status() + " " + sheet.base()
                + " " + sheet.lines();
    }

    static Sent organisation(String id, @Nullable String parent) {
        return new Sent(id)
                .is(Attribute.KIND, "GRASSROOTS_ORG")
                .is(Attribute.FORM, "BRANCH")
                .is(Attribute.TIER, "VILLAGE_UNIT")
                .is(Attribute.SECTOR, "rural")
                .is(Attribute.REGION, "611002")
                .is(Attribute.NAME, "支部" + id)
                .is(Attribute.PARENT, parent);
    }

    static Sent member(String id, @Nullable String parent) {
        return new Sent(id)
                .is(Attribute.KIND, "MEMBER")
                .is(Attribute.NAME, "党员" + id)
                .is(Attribute.PARENT, parent);
    }

    /** A submission in the making. */
    static final class Sent {
        private final String id;
        private String cycle = "2013";
        private final SortedMap<Attribute, Optional<Value>> attributes = new TreeMap<>();
        private final SortedMap<IndicatorCode, Optional<Value>> readings = new TreeMap<>();

        Sent(String id) {
            this.id = id;
        }

        Sent in(String other) {
            cycle = other;
            return this;
        }

        /** Left out if null. */
        Sent is(Attribute attribute, @Nullable String value) {
            if (value != null) {
                attributes.put(attribute, Optional.of(new Value.Text(value)));
            }
            return this;
        }

        Sent isNoLonger(Attribute attribute) {
            attributes.put(attribute, Optional.empty());
            return this;
        }

        Sent work(int percent) {
            readings.put(new IndicatorCode("work.pct"), Optional.of(Fraction.of(percent)));
            return this;
        }

        Submission submission() {
            return new Submission(
                    Cycle.parse(cycle).orElseThrow(),
                    id,
                    attributes,
                    "branch",
                    readings,
                    Submission.Verified.ALL,
                    new TreeMap<>());
        }

        /** The same sent in two lines. */
        List<Submission> halves() {
            Submission whole = submission();
            return List.of(
                    new Submission(
                            whole.cycle(),
                            id,
                            attributes,
                            "branch",
                            new TreeMap<>(),
                            Submission.Verified.NONE,
                            new TreeMap<>()),
                    new Submission(
                            whole.cycle(),
                            id,
                            new TreeMap<>(),
                            "branch",
                            readings,
                            Submission.Verified.ALL,
                            new TreeMap<>()));
        }
    }

    void send(Sent... sent) {
        for (Sent each : sent) {
            evaluations.add(each.submission());
        }
    }

    private static RuleBook book() {
        Dictionary dictionary = new Dictionary(
                List.of(
                        indicator("work.pct", "工作", false),
                        indicator("org.good_pct", "好党员占比", true),
                        indicator("org.all_avg", "全部平均", true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Pack work = pack("work", "工作考核", List.of("done"));
        Pack tree = pack("tree", "上下考核", List.of("good", "all"));
        Fields fields = new Fields(dictionary, List.of(work, tree));
        Field base = fields.get("work.base");
        Condition good = new Condition.Compare(
                new Condition.Term.Reading(base),
                Condition.Comparator.AT_LEAST,
                new Condition.Term.Literal(Fraction.of(80)),
                HERE);
        return new RuleBook(
                "sha256:test",
                dictionary,
                fields,
                List.of(
                        new Derivation.ShareOfChildren(
                                new IndicatorCode("org.good_pct"),
                                new Derivation.Children(false, "MEMBER", null),
                                good,
                                HERE),
                        new Derivation.MeanOfChildren(
                                new IndicatorCode("org.all_avg"),
                                new Derivation.Children(true, null, null),
                                base,
                                HERE)),
                List.of(
                        new PackRules(work, List.of(row("done", fields.get("work.pct"))), List.of()),
                        new PackRules(
                                tree,
                                List.of(row("good", fields.get("org.good_pct")), row("all", fields.get("org.all_avg"))),
                                List.of())));
    }

    private static Rule row(String criterion, Field field) {
        return new Rule(
                criterion,
                Rule.Phase.SCORE,
                new Condition.Present(field, HERE),
                List.of(new Consequence.AddLine(
                        criterion,
                        field,
                        new Formula.Linear(Fraction.ZERO, Fraction.HUNDRED),
                        new Consequence.Size.Share(Fraction.ONE),
                        "得分")),
                new Rule.Row(new Condition.Always(HERE), null, field.indicator()),
                HERE);
    }

    private static Pack pack(String id, String title, List<String> criteria) {
        return Pack.plain(
                id,
                id,
                Label.of(title),
                "S1",
                Pack.Applies.to(Set.of(), Set.of(Cycle.Type.YEAR, Cycle.Type.HALF)),
                List.of(),
                criteria.stream()
                        .map(criterion -> new Pack.Criterion(criterion, Label.of(criterion), Fraction.HUNDRED))
                        .toList());
    }

    private static Indicator indicator(String code, String zh, boolean derived) {
        return new Indicator(
                new IndicatorCode(code),
                code.replaceAll("[._]", ""),
                Label.of(zh),
                List.of(),
                ValueType.NUMBER,
                "%",
                Fraction.ZERO,
                Fraction.HUNDRED,
                2,
                null,
                Indicator.Direction.HIGHER,
                Set.of(),
                "B",
                "–",
                true,
                null,
                false,
                derived,
                false,
                List.of());
    }

    /** Reads conditions off the tree. */
    private static final class Trees implements RuleEngine {
        private final Map<String, PackRules> rules = new TreeMap<>();

        Trees() {
            book().packs().forEach(pack -> rules.put(pack.pack().id(), pack));
        }

        @Override
        public List<BitSet> holding(String pack, Rule.Phase phase, List<Evaluation> evaluations) {
            List<Rule> ordered = rules.get(pack).of(phase);
            return evaluations.stream()
                    .map(evaluation -> {
                        BitSet holding = new BitSet();
                        for (int i = 0; i < ordered.size(); i++) {
                            holding.set(i, Truth.holds(ordered.get(i).when(), evaluation));
                        }
                        return holding;
                    })
                    .toList();
        }

        @Override
        public void close() {}
    }
}
