package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.ChildrenFirst;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Registered;
import org.pingxuan.evidence.Tree;

/** A subject and all who stand under it, the deepest first. */
final class Subtree implements ChildrenFirst {

    private final Holdings holdings;
    private final Evaluations evaluations;

    /** Ids by depth under the subject, which comes first. */
    private final List<List<String>> levels = new ArrayList<>();

    /** @param evaluations folded by the dictionary of the release that is to score */
    Subtree(Holdings holdings, Evaluations evaluations, Cycle cycle, String subject) {
        this.holdings = holdings;
        this.evaluations = evaluations;
        for (List<String> level = List.of(subject); !level.isEmpty(); ) {
            levels.add(level);
            List<String> below = new ArrayList<>();
            level.forEach(parent -> below.addAll(holdings.tree().children(cycle, parent)));
            level = below;
        }
    }

    @Override
    public long size(Cycle cycle) {
        return levels.stream().mapToLong(List::size).sum();
    }

    @Override
    public void childrenFirst(Cycle cycle, int most, Consumer<List<Registered>> chunk) {
        for (int depth = levels.size() - 1; depth >= 0; depth--) {
            List<String> level = levels.get(depth);
            for (int from = 0; from < level.size(); from += most) {
                chunk.accept(level.subList(from, Math.min(level.size(), from + most)).stream()
                        .map(subject -> registered(cycle, subject))
                        .toList());
            }
        }
    }

    private Registered registered(Cycle cycle, String subject) {
        Tree.Position position = holdings.tree().position(cycle, subject).orElseThrow();
        return new Registered(
                evaluations.of(cycle, subject), !position.ancestors().isEmpty(), position.above());
    }
}
