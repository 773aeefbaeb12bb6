package org.pingxuan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pingxuan.cli.Cli;
import org.pingxuan.cli.Workshop;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.RuleEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line as somebody at a terminal meets it. Everything is as in the program, but that a release is built once
 * for all tests of this JVM, however many commands use it.
 */
final class Shell {

    static final Path WORKED_EXAMPLES = Path.of("test-data/worked-examples.ndjson");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, RuleEngine> ENGINES = new HashMap<>();
    private static RuleBook shipped;

    private Shell() {}

    /** What a command left behind. */
    record Ran(int exitCode, byte[] bytes, String err) {

        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** One JSON object for each line of standard output. */
        List<JsonNode> lines() {
            return out().lines().map(Shell::json).toList();
        }
    }

    static Ran run(String... arguments) {
        return runWith(new byte[0], arguments);
    }

    static Ran runWith(byte[] input, String... arguments) {
        return runIn(workshop(), input, arguments);
    }

    /** Sheets or shortlists of data given as text; the command must say that all is fine. */
    static List<JsonNode> good(String data, String... arguments) {
        Ran ran = runWith(data.getBytes(StandardCharsets.UTF_8), withInput(arguments));
        if (ran.exitCode() != 0) {
            throw new AssertionError("exit code " + ran.exitCode() + ": " + ran.err());
        }
        return ran.lines();
    }

    static Ran runIn(Workshop workshop, byte[] input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            int exitCode = Cli.run(workshop, arguments);
            System.out.flush();
            return new Ran(exitCode, printed.toByteArray(), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** The shipped rules as values. */
    static synchronized RuleBook shippedRules() {
        if (shipped == null) {
            Diagnostics diagnostics = new Diagnostics();
            try {
                shipped = new RuleBookReader(
                                new OfficeFiles(), Pingxuan.workshop().syntax())
                        .read(RulesFolder.read(Path.of("rules"), diagnostics), diagnostics)
                        .book()
                        .orElseThrow(() -> new AssertionError(diagnostics.all()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shipped;
    }

    /** Their engine, the same for all tests. */
    static RuleEngine shippedEngine() {
        return engine(Pingxuan.workshop(), shippedRules(), new Diagnostics()).orElseThrow();
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's own workshop, with an engine a release for all commands. */
    static Workshop workshop() {
        Workshop real = Pingxuan.workshop();
        return new Workshop(
                real.syntax(),
                (book, diagnostics) -> engine(real, book, diagnostics),
                real.trial(),
                real.workspaces(),
                real.archives(),
                real.doors());
    }

    private static synchronized Optional<RuleEngine> engine(Workshop real, RuleBook book, Diagnostics diagnostics) {
        RuleEngine built = ENGINES.get(book.release());
        if (built == null) {
            Optional<RuleEngine> fresh = real.engines().build(book, diagnostics);
            if (fresh.isEmpty()) {
                return fresh;
            }
            built = new Shared(fresh.get());
            ENGINES.put(book.release(), built);
        }
        return Optional.of(built);
    }

    private static String[] withInput(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--in";
        all[arguments.length + 1] = "-";
        return all;
    }

    /** An engine that outlives the command it was built for. */
    private record Shared(RuleEngine engine) implements RuleEngine {
        @Override
        public List<BitSet> holding(String pack, Rule.Phase phase, List<Evaluation> evaluations) {
            return engine.holding(pack, phase, evaluations);
        }

        @Override
        public void close() {}
    }
}
