package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Dossier;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Subject;
import org.pingxuan.evidence.Submission;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/**
 * Runs the examples beside the rules: each goes the way of every evaluation - intake, derivation, scoring - and only what
 * it names is compared. An example belongs to the pack of its folder; those of a variant that is switched off are left
 * out.
 */
public final class Examples {

    private static final String FOLDER = "/examples/";

    private final RuleBook book;
    private final Derivations derivations;
    private final Observed engine;
    private final Asks asks;
    private final Map<String, Scorer> scorers = new HashMap<>();
    private final Map<String, List<Evaluation>> tried = new HashMap<>();
    private final Map<String, FailedExamples> failures = new TreeMap<>();
    private final Diagnostics diagnostics = new Diagnostics();

    private Examples(RuleBook book, RuleEngine engine, Derivations derivations) {
        this.book = book;
        this.derivations = derivations;
        this.engine = new Observed(engine);
        this.asks = new Asks(book);
    }

    /**
     * What running the examples showed.
     *
     * @param examples how many were run
     * @param failed how many of them did not give what they expect
     * @param diagnostics every difference, every mistake in an example, and a warning for each rule that no example used
     * @param tried the evaluations of the examples of each pack that gave a sheet of it, with its outcomes, by pack id
     */
    public record Report(int examples, int failed, List<Diagnostic> diagnostics, Map<String, List<Evaluation>> tried) {}

    /** Runs all examples of the documents; their places tell the packs they belong to. */
    public static Report run(RuleBook book, RuleEngine engine, Derivations derivations, List<Document> documents) {
        return new Examples(book, engine, derivations).run(documents);
    }

    private Report run(List<Document> documents) {
        int run = 0;
        int failed = 0;
        ExampleReader reader = new ExampleReader(book, diagnostics);
        for (Document document : documents) {
            Optional<PackRules> rules = pack(document.place().file());
            if (rules.isPresent()) {
                for (Example example : reader.read(document, rules.get())) {
                    run++;
                    if (!passes(example)) {
                        failed++;
                    }
                }
            }
        }
        book.packs().forEach(this::tellUnused);
        failures.values().forEach(ofPack -> ofPack.tellRest(diagnostics));
        return new Report(run, failed, diagnostics.all(), tried);
    }

    private Optional<PackRules> pack(String file) {
        int end = file.indexOf(FOLDER);
        return book.packs().stream()
                .filter(rules -> end > 0 && rules.pack().folder().equals(file.substring(0, end)))
                .findFirst();
    }

    private boolean passes(Example example) {
        Evaluation evaluation = evaluation(example);
        if (evaluation == null) {
            return false;
        }
        String own = example.rules().pack().id();
        Set<String> given = new HashSet<>();
        if (!example.upstream().isEmpty()) {
            book.packs().forEach(rules -> given.add(rules.pack().id()));
            given.remove(own);
        }
        Set<IndicatorCode> notAsked = new HashSet<>();
        example.derived().keySet().forEach(code -> notAsked.addAll(asks.behind(code)));
        engine.watch(own);
        String profile = example.profile();
        Scorer scorer =
                scorers.computeIfAbsent(profile == null ? "" : profile, name -> new Scorer(book, engine, profile));
        Scorer.Scored scored = scorer.score(List.of(evaluation), new Scorer.Given(given, notAsked))
                .get(0);
        ScoreSheet sheet = scored.sheets().stream()
                .filter(each -> own.equals(each.pack()))
                .findFirst()
                .orElse(null);
        if (sheet != null) {
            tried.computeIfAbsent(own, pack -> new ArrayList<>()).add(scored.evaluation());
        }
        Diagnostics found = new Diagnostics();
        ExampleCheck check = new ExampleCheck(book, example, sheet, found);
        check.compare();
        failures.computeIfAbsent(own, pack -> new FailedExamples(example.rules()))
                .add(found.all(), check.differing(), diagnostics);
        return found.all().isEmpty();
    }

    /** The evaluation of the case as evidence makes it; null and diagnostics if the case is wrong in itself. */
    private @Nullable Evaluation evaluation(Example example) {
        Intake.Checked checked = new Intake(book.dictionary()).check(example.record());
        if (checked instanceof Intake.Checked.Refused refused) {
            return wrong(example, refused.problems());
        }
        Submission submission = ((Intake.Checked.Accepted) checked).submission();
        Dossier dossier = Dossier.empty(book.dictionary(), submission.cycle(), submission.subject())
                .with(submission);
        Optional<Subject> subject = dossier.subject(null);
        if (subject.isEmpty()) {
            return wrong(example, dossier.missing(null));
        }
        Evaluation plain = derivations.derive(submission.cycle(), subject.get(), dossier.readings(), Map.of());
        Map<Field, Value> outright = new HashMap<>(example.upstream());
        example.derived().forEach((code, value) -> outright.put(book.fields().of(code), value));
        return plain.with(outright);
    }

    private @Nullable Evaluation wrong(Example example, List<Problem> problems) {
        for (Problem problem : problems) {
            String pointer = problem.pointer();
            while (!example.places().containsKey(pointer)) {
                pointer = pointer.contains("/") ? pointer.substring(0, pointer.lastIndexOf('/')) : "";
            }
            diagnostics.add(new Diagnostic(
                    example.places().get(pointer),
                    problem.code(),
                    Diagnostic.Severity.ERROR,
                    problem.message(),
                    null,
                    null));
        }
        return null;
    }

    /** A rule that several packs share needs one example in one of them. */
    private void tellUnused(PackRules rules) {
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : rules.of(phase)) {
                if (!engine.used().contains(rule.place())) {
                    diagnostics.warning(rule.place(), "RULE_WITHOUT_EXAMPLE", rule.name());
                }
            }
        }
    }

    /** Passes on to the engine and remembers which rules held in examples of their own pack. */
    private final class Observed implements RuleEngine {
        private final RuleEngine engine;
        private final Map<String, BitSet> held = new HashMap<>();
        private String watched = "";

        Observed(RuleEngine engine) {
            this.engine = engine;
        }

        void watch(String pack) {
            watched = pack;
        }

        @Override
        public List<BitSet> holding(String pack, Rule.Phase phase, List<Evaluation> evaluations) {
            List<BitSet> holding = engine.holding(pack, phase, evaluations);
            if (pack.equals(watched)) {
                BitSet all = held.computeIfAbsent(pack + " " + phase, key -> new BitSet());
                holding.forEach(all::or);
            }
            return holding;
        }

        Set<Place> used() {
            return book.packs().stream()
                    .flatMap(rules -> Arrays.stream(Rule.Phase.values()).flatMap(phase -> {
                        List<Rule> all = rules.of(phase);
                        return held.getOrDefault(rules.pack().id() + " " + phase, new BitSet()).stream()
                                .mapToObj(ordinal -> all.get(ordinal).place());
                    }))
                    .collect(Collectors.toSet());
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
