package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet.Status;
import org.pingxuan.words.Messages;

/**
 * Scores evaluations by one pack: status, score phase, tally, judge phase. A sheet without a score shows the lines that can
 * be computed and the findings that can be made without a tally; it has no limits, titles or result.
 */
final class PackScoring {

    private final RuleBook book;
    private final PackRules rules;
    private final RuleEngine engine;
    private final Asks asks;
    private final Applicability applicability;
    private final Lines lines;
    private final @Nullable String profile;
    private final boolean bonusRestsOnBase;
    private final Map<String, Field> own = new ConcurrentHashMap<>();
    private final Map<String, Field> criteria = new HashMap<>();

    PackScoring(RuleBook book, PackRules rules, RuleEngine engine, Asks asks, @Nullable String profile) {
        this.book = book;
        this.rules = rules;
        this.engine = engine;
        this.asks = asks;
        this.lines = new Lines(rules.score());
        this.applicability = new Applicability(rules.pack(), book);
        this.profile = profile;
        rules.pack().criteria().forEach(criterion -> criteria.put(criterion.id(), own("criterion." + criterion.id())));
        this.bonusRestsOnBase = rules.score().stream()
                .flatMap(rule -> FieldsRead.by(rule).stream())
                .anyMatch(field -> field.origin() == Field.Origin.PACK
                        && field.id().startsWith(rules.pack().id() + "."));
    }

    Pack pack() {
        return rules.pack();
    }

    boolean applies(Evaluation evaluation) {
        return applicability.holds(evaluation);
    }

    /** An evaluation that grows by outcomes, with the sheets it has so far, by pack. */
    static final class Growing {
        final Map<String, ScoreSheet> sheets = new TreeMap<>();
        private final Map<String, Terms> terms;
        Evaluation evaluation;

        /** @param terms by pack, of all subjects with the same attributes; it gets those that are not there yet */
        Growing(Evaluation evaluation, Map<String, Terms> terms) {
            this.evaluation = evaluation;
            this.terms = terms;
        }
    }

    /** @param notAsked readings that do not count as missing */
    void score(List<Growing> chunk, Set<IndicatorCode> notAsked) {
        List<Draft> drafts = drafts(chunk, notAsked);
        if (bonusRestsOnBase) {
            drafts = drafts(chunk, notAsked);
        }
        List<BitSet> judging = holding(Rule.Phase.JUDGE, chunk);
        for (int i = 0; i < chunk.size(); i++) {
            seal(chunk.get(i), drafts.get(i), judging.get(i));
        }
    }

    /** Sheets as far as the score phase brings them. A bonus that rests on the base is there the second time round. */
    private List<Draft> drafts(List<Growing> chunk, Set<IndicatorCode> notAsked) {
        List<BitSet> scoring = holding(Rule.Phase.SCORE, chunk);
        List<Draft> drafts = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            drafts.add(draft(chunk.get(i), scoring.get(i), notAsked));
        }
        return drafts;
    }

    private List<BitSet> holding(Rule.Phase phase, List<Growing> chunk) {
        if (rules.of(phase).isEmpty()) {
            return Collections.nCopies(chunk.size(), new BitSet());
        }
        return engine.holding(
                pack().id(), phase, chunk.stream().map(each -> each.evaluation).toList());
    }

    /** A sheet between the two phases; the tally is null without a score. */
    private record Draft(
            Terms terms,
            SortedSet<String> missing,
            SortedSet<String> pending,
            List<ScoreLine> lines,
            @Nullable Tally tally,
            @Nullable Integer stars) {
        boolean scored() {
            return missing.isEmpty() && pending.isEmpty();
        }
    }

    private Draft draft(Growing growing, BitSet holding, Set<IndicatorCode> notAsked) {
        Evaluation evaluation = growing.evaluation;
        Terms terms = terms(growing);
        SortedSet<String> missing = Asks.missing(terms, evaluation);
        notAsked.forEach(code -> missing.remove(code.code()));
        SortedSet<String> pending = Asks.pending(terms, evaluation);
        for (Pack.PackRead read : pack().reads()) {
            ScoreSheet upstream = growing.sheets.get(read.pack());
            if (upstream != null) {
                missing.addAll(upstream.missing());
                pending.addAll(upstream.pending());
            }
        }
        List<ScoreLine> lines = this.lines.of(holding, evaluation, terms);
        if (!missing.isEmpty() || !pending.isEmpty()) {
            return new Draft(terms, missing, pending, lines, null, null);
        }
        Tally tally = pack().hasPoints() ? Tally.of(pack(), terms, lines) : null;
        if (tally != null) {
            growing.evaluation = evaluation.with(outcomes(tally));
        }
        Integer stars =
                StarCount.of(pack(), book, terms, growing.evaluation, tally == null ? Map.of() : tally.criteria());
        if (stars != null) {
            growing.evaluation = growing.evaluation.with(Map.of(own("stars"), Fraction.of(stars)));
        }
        return new Draft(terms, missing, pending, tally == null ? lines : tally.lines(), tally, stars);
    }

    private void seal(Growing growing, Draft draft, BitSet holding) {
        Judgement judgement = Judgement.of(rules.judge(), holding);
        List<Finding> findings = new ArrayList<>(judgement.findings());
        findings.addAll(ofEngine("SOURCES_DIFFER", growing.evaluation.sourcesDiffer(), draft.terms()));
        findings.addAll(ofEngine("DERIVED_DIFFERS", growing.evaluation.derivedDiffers(), draft.terms()));
        String result = draft.scored() ? judgement.result() : null;
        List<String> titles = draft.scored() ? judgement.titles() : List.of();
        if (draft.scored()) {
            growing.evaluation = growing.evaluation.with(outcomes(result, titles, findings));
        }
        Tally tally = draft.tally();
        growing.sheets.put(
                pack().id(),
                new ScoreSheet(
                        growing.evaluation.cycle(),
                        growing.evaluation.subject().id(),
                        pack().id(),
                        book.release(),
                        draft.scored() ? Status.SCORED : draft.missing().isEmpty() ? Status.PENDING : Status.INCOMPLETE,
                        draft.lines(),
                        tally == null ? Map.of() : tally.criteria(),
                        tally == null ? null : tally.base(),
                        tally == null ? null : tally.bonus(),
                        tally == null ? null : tally.deductions(),
                        tally == null ? null : tally.total(),
                        tally == null ? null : tally.grade(),
                        draft.stars(),
                        result,
                        titles,
                        List.copyOf(findings),
                        List.copyOf(draft.missing()),
                        List.copyOf(draft.pending())));
    }

    private Terms terms(Growing growing) {
        return growing.terms.computeIfAbsent(
                pack().id(), missing -> Terms.of(rules, asks, profile, growing.evaluation));
    }

    private Map<Field, Value> outcomes(Tally tally) {
        Map<Field, Value> outcomes = new HashMap<>();
        outcomes.put(own("base"), tally.base().exact());
        outcomes.put(own("bonus"), tally.bonus().exact());
        outcomes.put(own("deductions"), tally.deductions().exact());
        outcomes.put(own("total"), tally.total().exact());
        if (tally.grade() != null) {
            outcomes.put(own("grade"), new Value.Text(tally.grade()));
        }
        tally.criteria().forEach((criterion, points) -> outcomes.put(criteria.get(criterion), points.exact()));
        return outcomes;
    }

    private Map<Field, Value> outcomes(@Nullable String result, List<String> titles, List<Finding> findings) {
        Map<Field, Value> outcomes = new HashMap<>();
        SortedSet<String> barred = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.effect().bars()) {
                barred.add(finding.code());
            }
        }
        outcomes.put(own("barred"), new Value.Codes(barred));
        outcomes.put(own("titles"), new Value.Codes(new TreeSet<>(titles)));
        if (result != null) {
            outcomes.put(own("result"), new Value.Text(result));
        }
        return outcomes;
    }

    private Field own(String outcome) {
        Field known = own.get(outcome);
        return known != null
                ? known
                : own.computeIfAbsent(outcome, name -> book.fields().get(pack().id() + "." + name));
    }

    /** A REVIEW finding for each of the codes that the pack looks at. */
    private List<Finding> ofEngine(String code, Set<String> indicators, Terms terms) {
        List<Finding> findings = new ArrayList<>();
        for (String indicator : indicators) {
            if (terms.reads().contains(new IndicatorCode(indicator))) {
                findings.add(new Finding(
                        code,
                        Effect.REVIEW,
                        Messages.of(
                                        code,
                                        book.dictionary()
                                                .get(new IndicatorCode(indicator))
                                                .label())
                                .zh(),
                        Messages.of(code + "_RULE").zh(),
                        pack().folder() + "/pack.yaml"));
            }
        }
        return findings;
    }
}
