package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;

/**
 * Scores evaluations by a release: every pack that applies, in the order in which packs read one another. May be used by
 * several threads at once if the engine may.
 */
public final class Scorer {

    private final RuleBook book;
    private final List<PackScoring> packs;
    private final List<Field> ordering;
    private final Map<Alike, Map<String, Terms>> terms = new ConcurrentHashMap<>();

    /**
     * What scoring one evaluation gave.
     *
     * @param evaluation the evaluation with the outcomes of its packs
     * @param sheets by pack id in order of code point; never empty
     */
    public record Scored(Evaluation evaluation, List<ScoreSheet> sheets, Outcome outcome) {}

    /**
     * @param profile year profile to use wherever a pack has it, instead of the one it chose; null for the chosen one
     * @throws IllegalArgumentException if no pack has the profile
     */
    public Scorer(RuleBook book, RuleEngine engine, @Nullable String profile) {
        if (profile != null && !profiles(book).contains(profile)) {
            throw new IllegalArgumentException("no pack has the year profile " + profile);
        }
        this.book = book;
        Asks asks = new Asks(book);
        packs = book.packs().stream()
                .map(rules -> new PackScoring(book, rules, engine, asks, profile))
                .toList();
        ordering = ordering(book);
    }

    /** The year profiles one may name: those of all packs, and NONE. */
    public static SortedSet<String> profiles(RuleBook book) {
        SortedSet<String> names = new TreeSet<>(Set.of(Weights.NO_PROFILE));
        for (PackRules rules : book.packs()) {
            names.addAll(rules.pack().weights().profiles().keySet());
        }
        return names;
    }

    /** One result for each evaluation, in their order. */
    public List<Scored> score(List<Evaluation> chunk) {
        return score(chunk, Given.NOTHING);
    }

    /**
     * What an evaluation has outright, without the readings it would come from.
     *
     * @param packs whose outcomes are there and that are not scored
     * @param readings that are not asked for, because what is derived from them is there
     */
    record Given(Set<String> packs, Set<IndicatorCode> readings) {
        static final Given NOTHING = new Given(Set.of(), Set.of());
    }

    List<Scored> score(List<Evaluation> chunk, Given given) {
        List<PackScoring.Growing> growing = chunk.stream().map(this::growing).toList();
        for (PackScoring pack : packs) {
            if (!given.packs().contains(pack.pack().id())) {
                List<PackScoring.Growing> concerned = growing.stream()
                        .filter(each -> pack.applies(each.evaluation))
                        .toList();
                if (!concerned.isEmpty()) {
                    pack.score(concerned, given.readings());
                }
            }
        }
        return growing.stream().map(this::scored).toList();
    }

    private PackScoring.Growing growing(Evaluation evaluation) {
        return new PackScoring.Growing(
                evaluation, terms.computeIfAbsent(Alike.of(evaluation), first -> new ConcurrentHashMap<>()));
    }

    private Scored scored(PackScoring.Growing growing) {
        Evaluation evaluation = growing.evaluation;
        List<ScoreSheet> sheets = new ArrayList<>(growing.sheets.values());
        Map<String, Outcome.OfPack> outcomes = new LinkedHashMap<>();
        for (ScoreSheet sheet : sheets) {
            outcomes.put(sheet.pack(), outcome(sheet));
        }
        if (sheets.isEmpty()) {
            sheets.add(ScoreSheet.notApplicable(
                    evaluation.cycle(), evaluation.subject().id(), book.release()));
        }
        Map<String, Fraction> numbers = new LinkedHashMap<>();
        for (Field field : ordering) {
            if (evaluation.value(field) instanceof Fraction number) {
                numbers.put(field.id(), number);
            }
        }
        return new Scored(
                evaluation,
                List.copyOf(sheets),
                new Outcome(evaluation.cycle(), evaluation.subject(), outcomes, numbers));
    }

    private static Outcome.OfPack outcome(ScoreSheet sheet) {
        SortedMap<String, String> barring = new TreeMap<>();
        for (Finding finding : sheet.findings()) {
            if (finding.effect().bars()) {
                barring.putIfAbsent(finding.code(), finding.effect().name());
            }
        }
        return new Outcome.OfPack(
                sheet.status(),
                sheet.base(),
                sheet.bonus(),
                sheet.deductions(),
                sheet.total(),
                sheet.grade(),
                sheet.stars(),
                sheet.result(),
                sheet.titles(),
                barring,
                sheet.criteria());
    }

    /** The indicators by which awards order, by code. */
    private static List<Field> ordering(RuleBook book) {
        Map<String, Field> fields = new TreeMap<>();
        for (Award award : book.awards()) {
            for (String key : award.order()) {
                String name = key.startsWith("-") ? key.substring(1) : key;
                book.dictionary()
                        .find(name)
                        .map(indicator -> book.fields().of(indicator.code()))
                        .ifPresent(field -> fields.put(field.id(), field));
            }
        }
        return List.copyOf(fields.values());
    }
}
