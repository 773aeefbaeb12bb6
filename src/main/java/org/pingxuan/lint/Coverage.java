package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.lint.Literal.Side;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Examples;
import org.pingxuan.scoring.Truth;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * How much of its rules a pack tries out by its examples: each rule by an example in which it holds, each literal by a value
 * on it, one a step below and one a step above, as far as the range of the indicator allows. Of rules that packs share, the
 * examples of one of them are enough.
 */
public final class Coverage {

    private final List<OfPack> packs;

    private Coverage(List<OfPack> packs) {
        this.packs = List.copyOf(packs);
    }

    /**
     * What the examples of a pack try out.
     *
     * @param rules rules the pack has
     * @param rulesTried those of them that hold in some example
     * @param values values to be tried: for each literal those on it, below and above that are possible
     * @param valuesTried those of them that occur in some example where the literal decides
     * @param untried literals of which a value is missing
     */
    public record OfPack(
            PackRules pack, int rules, int rulesTried, int values, int valuesTried, List<Diagnostic> untried) {

        /** The share of rules and values that are tried, 0 to 1; of a pack that has none all is. */
        public Fraction share() {
            return rules + values == 0 ? Fraction.ONE : new Fraction(rulesTried + valuesTried, rules + values);
        }

        public boolean isEnough() {
            return share().compareTo(pack.coverage()) >= 0;
        }

        /** The share in whole percent, cut off. */
        public long percent() {
            return percent(share());
        }

        /** What the pack wants to reach, in whole percent. */
        public long wanted() {
            return percent(pack.coverage());
        }

        private static long percent(Fraction share) {
            return Math.floorDiv(share.numerator() * 100, share.denominator());
        }
    }

    /** By the examples that were run for the same rules. */
    public static Coverage of(RuleBook book, Examples.Report report) {
        Map<String, List<Literal>> literals = new LinkedHashMap<>();
        Map<String, Set<Side>> sides = new HashMap<>();
        Set<Place> holding = new HashSet<>();
        for (PackRules rules : book.packs()) {
            String pack = rules.pack().id();
            List<Evaluation> tried = report.tried().getOrDefault(pack, List.of());
            literals.put(pack, Literals.of(book, rules));
            for (Rule.Phase phase : Rule.Phase.values()) {
                for (Rule rule : rules.of(phase)) {
                    if (tried.stream().anyMatch(evaluation -> Truth.holds(rule.when(), evaluation))) {
                        holding.add(rule.place());
                    }
                }
            }
            for (Literal literal : literals.get(pack)) {
                Set<Side> found = sides.computeIfAbsent(literal.key(), key -> EnumSet.noneOf(Side.class));
                tried.forEach(evaluation -> literal.triedBy(evaluation).ifPresent(found::add));
            }
        }
        return new Coverage(book.packs().stream()
                .map(rules ->
                        ofPack(rules, literals.get(rules.pack().id()), sides, holding, new ExampleDrafts(book, rules)))
                .toList());
    }

    private static OfPack ofPack(
            PackRules pack,
            List<Literal> literals,
            Map<String, Set<Side>> sides,
            Set<Place> holding,
            ExampleDrafts drafts) {
        int rules = 0;
        int rulesTried = 0;
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : pack.of(phase)) {
                rules++;
                rulesTried += holding.contains(rule.place()) ? 1 : 0;
            }
        }
        int values = 0;
        int valuesTried = 0;
        List<Diagnostic> untried = new ArrayList<>();
        for (Literal literal : literals) {
            Set<Side> missing = EnumSet.copyOf(literal.possible());
            missing.removeAll(sides.get(literal.key()));
            values += literal.possible().size();
            valuesTried += literal.possible().size() - missing.size();
            if (!missing.isEmpty()) {
                Diagnostic told = untried(literal, missing);
                untried.add(drafts.of(literal, missing).map(told::proposing).orElse(told));
            }
        }
        return new OfPack(pack, rules, rulesTried, values, valuesTried, List.copyOf(untried));
    }

    private static Diagnostic untried(Literal literal, Set<Side> missing) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Side side : missing) {
            Label named = Messages.of("LITERAL_" + side, literal.valueFor(side).display());
            zh.add(named.zh());
            en.add(named.en());
        }
        Label all = new Label(String.join("、", zh), String.join(", ", en));
        return Diagnostic.warning(
                literal.place(),
                "LITERAL_NOT_TRIED",
                literal.owner(),
                literal.compared(),
                literal.number().display(),
                all);
    }

    /** One for each pack, in the order in which they are scored. */
    public List<OfPack> packs() {
        return packs;
    }

    /**
     * A warning for each pack whose examples try out less than it wants, with the literals they leave out.
     *
     * @param all whether to tell the literals left out of the other packs too
     */
    public List<Diagnostic> diagnostics(boolean all) {
        List<Diagnostic> told = new ArrayList<>();
        for (OfPack each : packs) {
            if (!each.isEnough()) {
                told.add(Diagnostic.warning(
                        each.pack().place(),
                        "COVERAGE_TOO_LOW",
                        each.pack().pack().title(),
                        each.percent(),
                        each.wanted(),
                        each.rulesTried(),
                        each.rules(),
                        each.valuesTried(),
                        each.values()));
            }
            if (all || !each.isEnough()) {
                told.addAll(each.untried());
            }
        }
        return told.stream().distinct().sorted().toList();
    }
}
