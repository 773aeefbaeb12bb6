package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.pingxuan.rules.DrlSyntax.Piece;
import org.pingxuan.rules.DrlSyntax.TextRule;

/** Takes one parsed rule apart into the pieces of text that the tree is made of, and refuses whatever else it holds. */
final class RuleText {

    /** The one type a pattern may have. */
    static final String EVALUATION = "评价";

    private static final Map<Class<? extends BaseDescr>, String> ELEMENTS = Map.of(
            NotDescr.class, "not",
            ExistsDescr.class, "exists",
            ForallDescr.class, "forall",
            OrDescr.class, "or",
            EvalDescr.class, "eval",
            AccumulateDescr.class, "accumulate",
            CollectDescr.class, "collect",
            NamedConsequenceDescr.class, "do");

    private final DrlSource source;
    private final RuleDescr rule;
    private final List<Piece> patterns = new ArrayList<>();
    private boolean allowed = true;

    RuleText(DrlSource source, RuleDescr rule) {
        this.source = source;
        this.rule = rule;
    }

    /** Empty if it holds something that is not allowed. */
    Optional<TextRule> read() {
        int start = rule.getStartCharacter();
        rule.getAttributes().keySet().stream().sorted().forEach(this::attribute);
        rule.getAnnotationNames().stream().sorted().forEach(name -> refuse(find(name, start), "@" + name));
        rule.getNamedConsequences().keySet().stream()
                .sorted()
                .forEach(name -> refuse(find(name, start), "then[" + name + "]"));
        if (rule.getParentName() != null) {
            refuse(find("extends", start), "extends");
        }
        rule.getLhs().getDescrs().forEach(this::element);
        int conditionsEnd = Math.max(start, rule.getLhs().getEndCharacter());
        int then = find("then", conditionsEnd) + "then".length();
        int end = source.plain().lastIndexOf("end", rule.getEndCharacter());
        return allowed
                ? Optional.of(new TextRule(rule.getName(), patterns, piece(then, end), source.place(start)))
                : Optional.empty();
    }

    /** An attribute of the whole file comes back with every rule and is refused once, there. */
    private void attribute(String name) {
        int at = source.find(name, rule.getStartCharacter());
        if (at >= 0 && at < rule.getEndCharacter()) {
            refuse(at, name);
        }
    }

    private void element(BaseDescr element) {
        if (element instanceof AndDescr and) {
            and.getDescrs().forEach(this::element);
        } else if (element instanceof PatternDescr pattern) {
            pattern(pattern);
        } else {
            String name = ELEMENTS.getOrDefault(element.getClass(), "if");
            refuse(element.getStartCharacter(), name);
        }
    }

    private void pattern(PatternDescr pattern) {
        int start = pattern.getStartCharacter();
        if (pattern.getSource() != null) {
            String name = ELEMENTS.getOrDefault(pattern.getSource().getClass(), "from");
            refuse(find(name, start), name);
        } else if (!EVALUATION.equals(pattern.getObjectType())) {
            allowed = false;
            source.error(start, "DRL_WRONG_PATTERN", pattern.getObjectType(), EVALUATION);
        } else if (!pattern.getBehaviors().isEmpty()) {
            refuse(find("over", start), "over");
        } else if (!pattern.getAnnotationNames().isEmpty()) {
            refuse(start, "@" + pattern.getAnnotationNames().iterator().next());
        } else if (pattern.isUnification()) {
            refuse(start, ":=");
        } else if (pattern.isQuery()) {
            refuse(start, "?");
        } else if (!pattern.getPositionalConstraints().isEmpty()) {
            refuse(start, ";");
        } else {
            List<? extends BaseDescr> constraints = pattern.getDescrs();
            patterns.add(
                    constraints.isEmpty()
                            ? new Piece("", source.place(start))
                            : piece(
                                    constraints.get(0).getStartCharacter(),
                                    constraints.get(constraints.size() - 1).getEndCharacter() + 1));
        }
    }

    private Piece piece(int from, int to) {
        String text = source.plain().substring(from, to);
        int blanks = text.length() - text.stripLeading().length();
        return new Piece(text.strip(), source.place(from + blanks));
    }

    private int find(String word, int from) {
        return Math.max(from, source.find(word, from));
    }

    private void refuse(int offset, String what) {
        allowed = false;
        source.error(offset, "DRL_NOT_ALLOWED", what);
    }
}
