package org.pingxuan.yearend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.rules.Edit;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.yearend.PackChange.Origin;

/** Tells why a line differs: whether its own rule was edited, or what it rests on. */
final class Origins {

    private static final String PACK_FILE = "/pack.yaml";

    private final List<Edit> edits;
    private final Set<String> packs = new HashSet<>();
    private final Set<String> derived = new HashSet<>();
    private final Set<String> weighed = new HashSet<>();

    Origins(List<Edit> edits, RuleBook before, RuleBook after) {
        this.edits = edits;
        for (RuleBook book : List.of(before, after)) {
            book.packs().forEach(pack -> packs.add(pack.pack().id()));
            book.dictionary().indicators().stream()
                    .filter(Indicator::derived)
                    .forEach(indicator -> derived.add(indicator.code().code()));
        }
        for (Edit edit : edits) {
            if (edit.file().contains("/weights.") || edit.file().contains("/profiles.")) {
                weighed.add(edit.folder());
            }
        }
    }

    Origin of(ScoreLine line) {
        String at = line.at();
        if (edits.stream().anyMatch(edit -> edit.concerns(line.rule(), at))) {
            return Origin.RULE;
        }
        if (at.endsWith(PACK_FILE)) {
            return Origin.LIMIT;
        }
        String indicator = line.indicator();
        if (indicator != null
                && indicator.indexOf('.') > 0
                && packs.contains(indicator.substring(0, indicator.indexOf('.')))) {
            return Origin.OUTCOME;
        }
        if (weighed.contains(at.substring(0, Math.max(0, at.indexOf('/'))))) {
            return Origin.WEIGHTS;
        }
        return indicator != null && derived.contains(indicator) ? Origin.DERIVED : Origin.OTHER;
    }
}
