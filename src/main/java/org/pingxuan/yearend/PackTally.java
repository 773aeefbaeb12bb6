package org.pingxuan.yearend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.ranking.CodePointOrder;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Finding;
import org.pingxuan.scoring.LineChange;
import org.pingxuan.scoring.ScoreChange;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.words.Label;
import org.pingxuan.yearend.PackChange.Band;
import org.pingxuan.yearend.PackChange.Bound;
import org.pingxuan.yearend.PackChange.Changed;
import org.pingxuan.yearend.PackChange.Moved;
import org.pingxuan.yearend.PackChange.TitleChange;

/** Counts what changes in one pack, subject by subject in order; of the subjects it keeps those it will name. */
final class PackTally {

    private static final Comparator<Changed> BY_SUBJECT =
            Comparator.comparing(changed -> changed.change().subject(), CodePointOrder::compare);
    private static final Comparator<Changed> BY_POINTS = Comparator.comparing(PackTally::points);

    private final String pack;
    private final int most;
    private final Origins origins;
    private long before;
    private long after;
    private long same;
    private long changed;
    private long restatements;
    private Moved up = Moved.NOBODY;
    private Moved down = Moved.NOBODY;
    private final Pairs statuses = new Pairs();
    private final Pairs grades = new Pairs();
    private final Pairs stars = new Pairs();
    private final Pairs results = new Pairs();
    private final SortedMap<String, long[]> titles = new TreeMap<>(CodePointOrder::compare);
    private final SortedMap<List<String>, FindingCount> findings = new TreeMap<>(PackTally::byTexts);
    private final Map<List<String>, CauseCount> causes = new TreeMap<>(PackTally::byTexts);
    private final SortedMap<Long, long[]> spread = new TreeMap<>();
    private final Named gainers;
    private final Named losers;
    private final Named restated;

    PackTally(String pack, int most, Origins origins) {
        this.pack = pack;
        this.most = most;
        this.origins = origins;
        this.gainers = new Named(most, BY_POINTS.reversed().thenComparing(BY_SUBJECT));
        this.losers = new Named(most, BY_POINTS.thenComparing(BY_SUBJECT));
        this.restated = new Named(most, BY_SUBJECT);
    }

    private static Points points(Changed changed) {
        return changed.change().difference().orElse(Points.ZERO);
    }

    private static int byTexts(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int difference = CodePointOrder.compare(a.get(i), b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Puts a total into its band on one side. */
    void total(Points total, boolean afterwards) {
        long band = Math.floorDiv(total.hundredths(), 100L * PackChange.BAND) * PackChange.BAND;
        spread.computeIfAbsent(band, any -> new long[2])[afterwards ? 1 : 0]++;
    }

    /** A subject whose sheet is the same on both sides. */
    void same(@Nullable Points total) {
        before++;
        after++;
        same += total == null ? 0 : 1;
    }

    void add(String name, ScoreChange change) {
        before += change.before() == null ? 0 : 1;
        after += change.after() == null ? 0 : 1;
        change.difference().ifPresent(this::count);
        if (!change.isChange()) {
            return;
        }
        changed++;
        statuses.add(change.statusBefore(), change.statusAfter());
        if (change.before() != null && change.after() != null) {
            grades.add(change.before().grade(), change.after().grade());
            stars.add(change.before().stars(), change.after().stars());
            results.add(change.before().result(), change.after().result());
        }
        change.titlesGained().forEach(title -> titles.computeIfAbsent(title, any -> new long[2])[0]++);
        change.titlesLost().forEach(title -> titles.computeIfAbsent(title, any -> new long[2])[1]++);
        change.gained().forEach(finding -> finding(finding).gained++);
        change.lost().forEach(finding -> finding(finding).lost++);
        change.lines().forEach(this::cause);
        Changed named = new Changed(name, change);
        int sign = points(named).compareTo(Points.ZERO);
        if (sign != 0) {
            (sign > 0 ? gainers : losers).add(named);
        }
        if (change.isOfStanding()) {
            restatements++;
            restated.add(named);
        }
    }

    private void count(Points difference) {
        int sign = difference.compareTo(Points.ZERO);
        if (sign == 0) {
            same++;
        } else if (sign > 0) {
            up = up.with(difference);
        } else {
            down = down.with(difference);
        }
    }

    private FindingCount finding(Finding finding) {
        return findings.computeIfAbsent(
                List.of(finding.code(), finding.effect().name()), any -> new FindingCount(finding));
    }

    private void cause(LineChange change) {
        ScoreLine line = change.line();
        causes.computeIfAbsent(List.of(line.criterion(), line.rule()), any -> new CauseCount(origins, line))
                .add(change);
    }

    PackChange result(RuleBook earlier, RuleBook later) {
        Pack was = earlier.pack(pack).map(PackRules::pack).orElse(null);
        Pack is = later.pack(pack).map(PackRules::pack).orElse(null);
        List<PackChange.Cause> weighed = causes.values().stream()
                .map(CauseCount::cause)
                .sorted(Comparator.<PackChange.Cause>comparingLong(cause -> -(cause.up() + cause.down()))
                        .thenComparing(cause -> -Math.abs(cause.sum().hundredths())))
                .toList();
        return new PackChange(
                pack,
                is != null ? is.title() : was != null ? was.title() : Label.of(pack),
                before,
                after,
                up,
                down,
                same,
                changed,
                statuses.list(),
                grades.list(),
                stars.list(),
                results.list(),
                titles.entrySet().stream()
                        .map(title -> new TitleChange(title.getKey(), title.getValue()[0], title.getValue()[1]))
                        .toList(),
                findings.values().stream().map(FindingCount::change).toList(),
                weighed.stream().limit(most).toList(),
                weighed.size(),
                bands(),
                bounds(was, is),
                gainers.list(),
                losers.list(),
                restated.list(),
                restatements);
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        if (!spread.isEmpty()) {
            for (long from = spread.firstKey(); from <= spread.lastKey(); from += PackChange.BAND) {
                long[] counts = spread.getOrDefault(from, new long[2]);
                bands.add(new Band(from, counts[0], counts[1]));
            }
        }
        return bands;
    }

    private static List<Bound> bounds(@Nullable Pack was, @Nullable Pack is) {
        List<Pack.Grade> earlier = was == null ? List.of() : was.grades();
        List<Pack.Grade> later = is == null ? List.of() : is.grades();
        Set<String> grades = new LinkedHashSet<>();
        later.forEach(grade -> grades.add(grade.id()));
        earlier.forEach(grade -> grades.add(grade.id()));
        Function<List<Pack.Grade>, Function<String, Fraction>> from = list -> id -> list.stream()
                .filter(grade -> grade.id().equals(id))
                .map(Pack.Grade::from)
                .findFirst()
                .orElse(null);
        return grades.stream()
                .map(id -> new Bound(
                        id, from.apply(earlier).apply(id), from.apply(later).apply(id)))
                .toList();
    }
}
