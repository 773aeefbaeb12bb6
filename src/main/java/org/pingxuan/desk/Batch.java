package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;

/** One batch on its way in: what became of its rows so far. Nothing is counted before it is on the disk. */
final class Batch {

    /** For so many subjects it is told what they lack; the others are only counted. */
    private static final int TOLD = 1_000;

    private final Archive archive;
    private final BuiltReleases releases;
    private final Rejections rejections;
    private final Submit.Watch watch;
    private final SortedMap<Key, List<Problem>> open = new TreeMap<>();
    private long rows;
    private long accepted;
    private long unchanged;
    private long rejected;

    Batch(Archive archive, BuiltReleases releases, Rejections rejections, Submit.Watch watch) {
        this.archive = archive;
        this.releases = releases;
        this.rejections = rejections;
        this.watch = watch;
    }

    /** What one transaction did. */
    private record Piece(List<Filing.Done> done, SortedMap<Key, List<Problem>> open) {}

    void take(List<RawRecord> chunk) {
        Piece piece = null;
        while (piece == null) {
            try (ReleasesByCycle byCycle = new ReleasesByCycle(releases)) {
                List<Intake.Checked> checked = chunk.stream()
                        .map(raw -> byCycle.of(raw).intake().check(raw))
                        .toList();
                piece = archive.write(
                        holdings -> byCycle.isInForce(holdings) ? file(holdings, byCycle, chunk, checked) : null);
            }
        }
        for (int i = 0; i < chunk.size(); i++) {
            count(chunk.get(i), piece.done().get(i));
        }
        piece.open().forEach(this::remember);
    }

    private Piece file(
            Holdings holdings, ReleasesByCycle byCycle, List<RawRecord> chunk, List<Intake.Checked> checked) {
        SortedMap<String, ByRelease> parts = new TreeMap<>();
        List<Filing.Done> done = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            RawRecord raw = chunk.get(i);
            if (checked.get(i) instanceof Intake.Checked.Accepted accepted) {
                BuiltRelease release = byCycle.of(raw);
                done.add(parts.computeIfAbsent(release.id(), id -> new ByRelease(holdings, release))
                        .filing
                        .file(accepted.submission(), raw.where()));
            } else {
                done.add(new Filing.Done.Refused(((Intake.Checked.Refused) checked.get(i)).problems()));
            }
        }
        SortedMap<Key, List<Problem>> lacking = new TreeMap<>();
        for (ByRelease part : parts.values()) {
            lacking.putAll(watch.timed(
                    part.touched.size(), () -> new Rescoring(part.release, holdings).rescore(part.touched)));
        }
        return new Piece(done, lacking);
    }

    private void count(RawRecord raw, Filing.Done done) {
        rows++;
        if (done instanceof Filing.Done.Refused refused) {
            reject(raw, refused.problems());
        } else if (done instanceof Filing.Done.Frozen frozen) {
            reject(raw, List.of(frozen.desk().problem(raw.where())));
        } else if (done instanceof Filing.Done.Added) {
            accepted++;
        } else {
            unchanged++;
        }
    }

    private void reject(RawRecord raw, List<Problem> problems) {
        rejected++;
        rejections.row(raw, problems);
    }

    /** Whom a later row completes lacks nothing any more. */
    private void remember(Key key, List<Problem> lacking) {
        if (lacking.isEmpty()) {
            open.remove(key);
        } else {
            open.put(
                    key,
                    open.size() < TOLD || !open.getOrDefault(key, List.of()).isEmpty() ? lacking : List.of());
        }
    }

    long rows() {
        return rows;
    }

    Submit.Report report() {
        return new Submit.Report(
                rows,
                accepted,
                unchanged,
                rejected,
                open.size(),
                open.values().stream().flatMap(List::stream).toList());
    }

    /** What of a piece is filed under one release. */
    private static final class ByRelease {
        private final BuiltRelease release;
        private final SortedSet<Key> touched = new TreeSet<>();
        private final Filing filing;

        private ByRelease(Holdings holdings, BuiltRelease release) {
            this.release = release;
            this.filing = new Filing(holdings, release.book().dictionary(), touched);
        }
    }
}
