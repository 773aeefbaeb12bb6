package org.pingxuan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pingxuan.HostileCase.Section;
import org.pingxuan.cli.Workshop;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Dossier;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Submission;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rulefiles.RulesZip;
import org.pingxuan.rules.Characters;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;

/** Lays hostile files over a small pack that is in order, and says what became of it. */
final class HostileRules {

    static final String REFUSED = "refused";
    static final String TAKEN = "taken, and no other rule's result changed";

    private static final int SHOWN = 8;

    private final Workshop workshop = Pingxuan.workshop();
    private final Map<String, RuleFile> base = new TreeMap<>();
    private final RuleBook book;
    private final TreeSet<String> results;

    HostileRules() {
        try {
            RulesFolder.read(HostileCase.CORPUS.resolve("base"), new Diagnostics())
                    .forEach(file -> base.put(file.path(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RuleBookReader.Result read = read(base.values(), new Diagnostics());
        book = read.book().orElseThrow(() -> new AssertionError(read.diagnostics()));
        results = new TreeSet<>(results(book));
    }

    /** What is said to a case: refused or taken, then every diagnostic with its place. */
    String answer(HostileCase hostile) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        List<String> told = new ArrayList<>();
        Map<String, RuleFile> files = overlay(hostile, diagnostics);
        for (Section section : hostile.sections()) {
            if (section.name().startsWith("submission.") && !section.name().contains("!")) {
                told.addAll(submitted(hostile, section));
            }
        }
        boolean refused = !told.isEmpty() || diagnostics.hasErrors();
        if (!refused) {
            Optional<RuleBook> draft = read(files.values(), diagnostics).book();
            refused = draft.isEmpty();
            if (!refused) {
                List<String> after = results(draft.get());
                results.stream().filter(line -> !after.contains(line)).forEach(line -> told.add("CHANGED " + line));
            }
        }
        diagnostics.all().stream()
                .map(found -> found.place() + " " + found.code() + " "
                        + found.message().zh())
                .forEach(told::add);
        if (diagnostics.all().stream().anyMatch(HostileRules::isNotShowable)) {
            told.add("a diagnostic shows what must not be shown");
        }
        int more = told.size() - SHOWN;
        Stream<String> shown = told.stream().limit(SHOWN);
        return (refused ? REFUSED : TAKEN) + "\n"
                + String.join("\n", shown.toList())
                + (more > 0 ? "\n… " + more + " more" : "")
                + "\n";
    }

    private static boolean isNotShowable(Diagnostic diagnostic) {
        return !Characters.isName(
                (diagnostic.place().file() + diagnostic.message().zh()).replace('\n', ' '));
    }

    private Map<String, RuleFile> overlay(HostileCase hostile, Diagnostics diagnostics) {
        Map<String, RuleFile> files = new TreeMap<>(base);
        List<Section> entries = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (Section section : hostile.sections()) {
            String name = section.name();
            if (name.equals("zip")) {
                options.addAll(section.options());
            } else if (name.startsWith("zip ")) {
                entries.add(new Section(name.substring(4), section.options(), section.bytes()));
            } else if (!name.startsWith("submission.") && !name.contains(".xlsx!")) {
                boolean workbook = name.endsWith(".xlsx") && !section.has("as-is");
                put(files, name, workbook ? workbook(hostile, section, name) : section.content());
                if (name.endsWith(".xlsx") && !section.has("beside")) {
                    files.remove(name.replace(".xlsx", ".csv"));
                }
            }
        }
        if (!entries.isEmpty() || !options.isEmpty()) {
            RulesZip.read(HostileArchive.of(entries, options), diagnostics)
                    .forEach(file -> files.put(file.path(), file));
        }
        return files;
    }

    private static void put(Map<String, RuleFile> files, String path, byte[] content) {
        files.put(path, new RuleFile(path, content));
    }

    private static byte[] workbook(HostileCase hostile, Section table, String name) {
        return HostileWorkbook.of(
                table,
                hostile.sections().stream()
                        .filter(part -> part.name().startsWith(name + "!"))
                        .map(part ->
                                new Section(part.name().substring(name.length() + 1), part.options(), part.bytes()))
                        .toList());
    }

    private List<String> submitted(HostileCase hostile, Section section) throws IOException {
        List<String> told = new ArrayList<>();
        byte[] content = section.name().endsWith(".xlsx") && !section.has("as-is")
                ? workbook(hostile, section, section.name())
                : section.content();
        Intake intake = new Intake(book.dictionary());
        try (Incoming incoming =
                new SubmissionFiles(book.dictionary()).open(section.name(), new ByteArrayInputStream(content))) {
            incoming.forEachRemaining(record -> {
                if (intake.check(record) instanceof Intake.Checked.Refused refused) {
                    refused.problems().stream().map(Problem::toString).forEach(told::add);
                }
            });
        }
        return told;
    }

    private RuleBookReader.Result read(Iterable<RuleFile> files, Diagnostics diagnostics) {
        List<RuleFile> given = new ArrayList<>();
        files.forEach(given::add);
        return new RuleBookReader(new OfficeFiles(), workshop.syntax()).read(given, diagnostics);
    }

    /** Lines and findings of one subject, by a real build. */
    private List<String> results(RuleBook draft) {
        List<String> lines = new ArrayList<>();
        Diagnostics diagnostics = new Diagnostics();
        try (RuleEngine engine =
                workshop.engines().build(draft, diagnostics).orElseThrow(() -> new AssertionError(diagnostics.all()))) {
            for (ScoreSheet sheet : new Scorer(draft, engine, null)
                    .score(List.of(evaluation(draft)))
                    .get(0)
                    .sheets()) {
                sheet.lines().stream()
                        .map(line -> sheet.pack() + " " + line.rule() + " " + line.points())
                        .forEach(lines::add);
                sheet.findings().stream()
                        .map(finding -> sheet.pack() + " " + finding)
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static Evaluation evaluation(RuleBook draft) {
        byte[] record =
                Shell.text(HostileCase.CORPUS.resolve("evaluation.ndjson")).getBytes(StandardCharsets.UTF_8);
        try (Incoming incoming =
                new SubmissionFiles(draft.dictionary()).open("evaluation.ndjson", new ByteArrayInputStream(record))) {
            Submission submission =
                    ((Intake.Checked.Accepted) new Intake(draft.dictionary()).check(incoming.next())).submission();
            Dossier dossier = Dossier.empty(draft.dictionary(), submission.cycle(), submission.subject())
                    .with(submission);
            return new Derivations(draft, Truth::holds)
                    .derive(submission.cycle(), dossier.subject(null).orElseThrow(), dossier.readings(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
