package org.pingxuan.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The corpus of hostile files against Drools as it is, the way somebody would use it who trusts its files: parse, build an
 * executable model, fire. Every case runs in another process with little memory and a limit of time. Prints what became of
 * each, and the table of {@code src/docs/decisions}.
 */
final class PlainDrools {

    /** What became of a case. */
    enum Fate {
        /** Not built. */
        REFUSED,
        /** Built, though it asks for nothing harmful that could be seen to happen. */
        BUILT,
        /** Built, and another rule no longer gave its result, or threw. */
        CHANGED_OTHERS,
        /** Its payload ran: its mark was there, or the process ended. */
        RAN,
        /** Neither built nor refused, or did not come to an end, within the limit of time or memory. */
        HUNG,
        /** No rule text: a dictionary, a pack file, an archive. */
        NOT_FOR_DROOLS
    }

    /** Of processor time: the machine may have other work. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Map<String, Fate> fates = new TreeMap<>();

    private PlainDrools() {}

    public static void main(String[] names) throws IOException, InterruptedException {
        PlainDrools plain = new PlainDrools();
        Deque<String> left = new ArrayDeque<>();
        for (HostileCase hostile : HostileCase.all()) {
            boolean asked = names.length == 0 || List.of(names).contains(hostile.name());
            if (asked && PlainDroolsCase.ruleText(hostile).isEmpty()) {
                plain.fates.put(hostile.name(), Fate.NOT_FOR_DROOLS);
            } else if (asked) {
                left.add(hostile.name());
            }
        }
        while (!left.isEmpty()) {
            plain.run(left);
        }
        plain.print();
    }

    /** One process, which takes one case after the other until one of them stops it. */
    private void run(Deque<String> left) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("plain-drools");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                PlainDroolsCase.class.getName()));
        command.addAll(left);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BlockingQueue<String> said = new ArrayBlockingQueue<>(10_000);
        Thread reader = new Thread(() -> listen(process, said));
        reader.setDaemon(true);
        reader.start();
        try {
            while (!left.isEmpty()) {
                String line = answer(process, said);
                if (line == null || line.isEmpty()) {
                    String name = left.remove();
                    told(name, line == null ? Fate.HUNG : Fate.RAN, line == null ? "time" : "the process ended");
                    return;
                }
                String[] words = line.split(" ", 3);
                left.remove(words[0]);
                told(words[0], Fate.valueOf(words[1]), words[2]);
            }
        } finally {
            process.destroyForcibly().waitFor();
            try (var files = Files.walk(temporary)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** What is said next; null if it takes too long, empty if the process ended. */
    private static @Nullable String answer(Process process, BlockingQueue<String> said) throws InterruptedException {
        Duration before = used(process);
        while (used(process).minus(before).compareTo(LIMIT) < 0) {
            String line = said.poll(1, TimeUnit.SECONDS);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private static Duration used(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void told(String name, Fate fate, String detail) {
        fates.put(name, fate);
        System.out.printf(Locale.ROOT, "%-55s %-15s %s%n", name, fate, detail);
    }

    private static void listen(Process process, BlockingQueue<String> said) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PlainDroolsCase.SAID)) {
                    said.add(line.substring(PlainDroolsCase.SAID.length()));
                }
            }
        } catch (IOException e) {
            said.add("");
        }
        said.add("");
    }

    private void print() {
        Map<String, Map<Fate, Integer>> classes = new TreeMap<>();
        fates.forEach((name, fate) -> {
            for (String row : List.of(name.substring(0, name.indexOf('/')), "together")) {
                classes.computeIfAbsent(row, key -> new EnumMap<>(Fate.class)).merge(fate, 1, Integer::sum);
            }
        });
        System.out.println();
        StringBuilder head = new StringBuilder("| class | cases");
        for (Fate fate : Fate.values()) {
            head.append(" | ").append(fate.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        System.out.println(head.append(" |"));
        System.out.println("|---".repeat(Fate.values().length + 2) + "|");
        classes.forEach((name, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            StringBuilder row = new StringBuilder("| " + name + " | " + all);
            for (Fate fate : Fate.values()) {
                row.append(" | ").append(counts.getOrDefault(fate, 0));
            }
            System.out.println(row.append(" |"));
        });
    }
}
