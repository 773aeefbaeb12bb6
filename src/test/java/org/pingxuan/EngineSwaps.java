package org.pingxuan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.Truth;

/** Engines alone: the shipped rules are read and built with another bound each round; the engine before closes when its last user is done. */
final class EngineSwaps implements PublishRounds.Releases {

    private static final String FILE = "five-goods/judging.dslr";
    private static final String PACK = "five-goods";
    private static final String BOUND = "不低于 85";

    private final List<RuleFile> files;
    private Used inForce = new Used(null, null);

    /** A release and how many use it; who put it in force is one of them. */
    private static final class Used {
        private final RuleBook book;
        private final RuleEngine engine;
        private int users = 1;

        Used(RuleBook book, RuleEngine engine) {
            this.book = book;
            this.engine = engine;
        }
    }

    EngineSwaps() throws IOException {
        files = RulesFolder.read(Path.of("rules"), new Diagnostics());
    }

    @Override
    public void publish(int round) {
        Diagnostics diagnostics = new Diagnostics();
        RuleBook book = new RuleBookReader(
                        new OfficeFiles(), Pingxuan.workshop().syntax())
                .read(changed(round), diagnostics)
                .book()
                .orElseThrow(() -> new AssertionError(diagnostics.all()));
        RuleEngine engine =
                Pingxuan.workshop().engines().build(book, diagnostics).orElseThrow();
        Used before;
        synchronized (this) {
            before = inForce;
            inForce = new Used(book, engine);
        }
        giveBack(before);
    }

    private List<RuleFile> changed(int round) {
        String bound = "不低于 " + (50 + round % 40) + "." + (10 + round % 90);
        return files.stream()
                .map(file -> file.path().equals(FILE)
                        ? new RuleFile(FILE, file.text().replace(BOUND, bound).getBytes(StandardCharsets.UTF_8))
                        : file)
                .toList();
    }

    @Override
    public void score() {
        Used used = borrow();
        try {
            Evaluation evaluation = evaluation(used.book);
            for (Rule.Phase phase : Rule.Phase.values()) {
                List<Rule> rules = used.book.pack(PACK).orElseThrow().of(phase);
                BitSet expected = new BitSet();
                for (int i = 0; i < rules.size(); i++) {
                    expected.set(i, Truth.holds(rules.get(i).when(), evaluation));
                }
                BitSet held =
                        used.engine.holding(PACK, phase, List.of(evaluation)).get(0);
                if (!held.equals(expected)) {
                    throw new AssertionError(phase + ": " + held + " instead of " + expected);
                }
            }
        } finally {
            giveBack(used);
        }
    }

    private static Evaluation evaluation(RuleBook book) {
        Value[] values = new Value[book.fields().size()];
        for (Field field : book.fields().all()) {
            if (field.type() == ValueType.NUMBER) {
                values[field.slot()] = new Fraction(ThreadLocalRandom.current().nextInt(10_000), 100);
            }
        }
        values[book.field("领域").slot()] = new Value.Text("soe");
        Subject subject = new Subject(
                "B-1",
                "B",
                "GRASSROOTS_ORG",
                "BRANCH",
                "COUNTY",
                "soe",
                "611002",
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
        return new Evaluation(
                Cycle.parse("2013").orElseThrow(),
                subject,
                values,
                new BitSet(),
                new BitSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
    }

    private synchronized Used borrow() {
        inForce.users++;
        return inForce;
    }

    private void giveBack(Used used) {
        boolean last;
        synchronized (this) {
            last = --used.users == 0;
        }
        if (last && used.engine != null) {
            used.engine.close();
        }
    }

    @Override
    public void close() {
        giveBack(inForce);
    }
}
