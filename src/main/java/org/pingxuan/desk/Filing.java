package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Dossier;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Filed;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Submission;
import org.pingxuan.evidence.Tree;
import org.pingxuan.evidence.Where;

/** Puts a checked submission on file, unless it conflicts with what is there or says nothing new. */
final class Filing {

    private final Holdings holdings;
    private final Evaluations evaluations;
    private final Reach reach;
    private final Map<Cycle, Desk> desks = new TreeMap<>();

    /** What became of a submission. */
    sealed interface Done {
        /** On file as a new revision. */
        record Added() implements Done {}

        /** Says what was known already. */
        record Unchanged() implements Done {}

        /** Does not go together with what is on file. */
        record Refused(List<Problem> problems) implements Done {}

        /** The cycle takes nothing at the moment. */
        record Frozen(Desk desk) implements Done {}
    }

    /** @param touched gets everybody who has to be scored again */
    Filing(Holdings holdings, Dictionary dictionary, Collection<Key> touched) {
        this.holdings = holdings;
        this.evaluations = holdings.evaluations(dictionary);
        this.reach = new Reach(holdings, touched);
    }

    Done file(Submission submission, Where where) {
        Cycle cycle = submission.cycle();
        String subject = submission.subject();
        Desk desk = desks.computeIfAbsent(cycle, holdings::desk);
        if (desk.frozen()) {
            return new Done.Frozen(desk);
        }
        Optional<Tree.Position> before = holdings.tree().position(cycle, subject);
        Dossier dossier = evaluations.of(cycle, subject);
        Dossier larger = dossier.with(submission);
        if (before.isPresent() && larger.equals(dossier) && !bringsEvidence(submission)) {
            return new Done.Unchanged();
        }
        List<Problem> problems = new ArrayList<>(larger.conflicts(where));
        circle(submission, where).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Done.Refused(problems);
        }
        evaluations.add(submission);
        holdings.advance(cycle);
        Tree.Position after = holdings.tree().position(cycle, subject).orElseThrow();
        reach.of(cycle, subject, before.orElse(null), after);
        return new Done.Added();
    }

    /** Evidence is no part of a dossier, for it is never scored. */
    private boolean bringsEvidence(Submission submission) {
        if (submission.evidence().isEmpty()) {
            return false;
        }
        Map<IndicatorCode, String> known = new TreeMap<>();
        for (Filed filed : evaluations.history(submission.cycle(), submission.subject())) {
            known.putAll(filed.submission().evidence());
        }
        return submission.evidence().entrySet().stream()
                .anyMatch(given -> !given.getValue().equals(known.get(given.getKey())));
    }

    private Optional<Problem> circle(Submission submission, Where where) {
        Optional<Value> given = submission.attributes().getOrDefault(Attribute.PARENT, Optional.empty());
        if (given.isEmpty() || !(given.get() instanceof Value.Text parent)) {
            return Optional.empty();
        }
        List<String> way = new ArrayList<>(List.of(submission.subject(), parent.text()));
        holdings.tree().position(submission.cycle(), parent.text()).ifPresent(position -> {
            way.addAll(position.ancestors());
            position.beyond().ifPresent(way::add);
        });
        int back = way.subList(1, way.size()).indexOf(submission.subject());
        return back < 0
                ? Optional.empty()
                : Optional.of(Problem.of(
                        where,
                        "/subject/parent",
                        "PARENT_LEADS_BACK",
                        submission.cycle(),
                        String.join(" → ", way.subList(0, back + 2))));
    }
}
