package org.pingxuan.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pingxuan.Shell;

/**
 * A hostile upload, written as one readable text: what it tries, then its files, each below a line {@code ----- path}, and
 * at the end what is said to it. How the texts stand for bytes is told in the README beside them.
 *
 * @param name class and case, such as {@code a-code-execution/import-of-runtime}
 * @param sections in order; the expected answer is not among them
 */
record HostileCase(Path file, String name, String purpose, List<Section> sections, String expected) {

    static final Path CORPUS = Path.of("test-data/hostile");

    private static final String MARK = "----- ";
    private static final String EXPECTED = MARK + "expected\n";
    private static final Pattern EACH =
            Pattern.compile("\\{each ([0-9]+)\\.\\.([0-9]+)}\\n?(.*?)\\{end}\\n?", Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("\\{U\\+([0-9A-F]{4,6})}|\\{bytes ([0-9A-F ]+)}|\\{([0-9]+) x \"([^\"]*)\"}");

    /**
     * A file of the case, or an entry of its archive.
     *
     * @param options what stands behind a bar after the name
     * @param bytes made when asked for: some are very many
     */
    record Section(String name, List<String> options, Supplier<byte[]> bytes) {

        byte[] content() {
            return bytes.get();
        }

        String option(String key) {
            return options.stream()
                    .filter(option -> option.startsWith(key + "="))
                    .map(option -> option.substring(key.length() + 1))
                    .findFirst()
                    .orElse("");
        }

        boolean has(String option) {
            return options.contains(option);
        }

        String text() {
            return new String(content(), StandardCharsets.UTF_8);
        }
    }

    static List<HostileCase> all() {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(HostileCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileCase read(Path file) {
        String text = Shell.text(file);
        int answer = text.indexOf(EXPECTED);
        String expected = answer < 0 ? "" : text.substring(answer + EXPECTED.length());
        String given = answer < 0 ? text : text.substring(0, answer);
        String name = file.getParent().getFileName() + "/"
                + file.getFileName().toString().replace(".txt", "");
        int first = given.indexOf(MARK);
        List<Section> sections = new ArrayList<>();
        for (String part : given.substring(first).split("(?m)^" + MARK)) {
            if (!part.isEmpty()) {
                int end = part.indexOf('\n');
                String[] head = part.substring(0, end).split(" \\| ", -1);
                String path = new String(bytes(head[0].strip()), StandardCharsets.UTF_8);
                List<String> options = head.length == 1 ? List.of() : List.of(head[1].split("; "));
                sections.add(new Section(path, options, () -> bytes(part.substring(end + 1))));
            }
        }
        return new HostileCase(file, name, given.substring(0, first).strip(), sections, expected);
    }

    /** Writes what is said to it now as what is expected from now on. */
    void approve(String answer) throws IOException {
        String text = Shell.text(file);
        int at = text.indexOf(EXPECTED);
        Files.writeString(file, (at < 0 ? text : text.substring(0, at)) + EXPECTED + answer);
    }

    /** The text with its tokens replaced; lines of {@code {each 1..n}} stand there n times with # as the number. */
    private static byte[] bytes(String text) {
        Matcher each = EACH.matcher(text);
        String plain = each.replaceAll(found -> {
            StringBuilder lines = new StringBuilder();
            for (int i = Integer.parseInt(found.group(1)); i <= Integer.parseInt(found.group(2)); i++) {
                lines.append(found.group(3).replace("#", Integer.toString(i)));
            }
            return Matcher.quoteReplacement(lines.toString());
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher token = TOKEN.matcher(plain);
        int from = 0;
        while (token.find()) {
            bytes.writeBytes(plain.substring(from, token.start()).getBytes(StandardCharsets.UTF_8));
            if (token.group(1) != null) {
                bytes.writeBytes(
                        Character.toString(Integer.parseInt(token.group(1), 16)).getBytes(StandardCharsets.UTF_8));
            } else if (token.group(2) != null) {
                bytes.writeBytes(HexFormat.of().parseHex(token.group(2).replace(" ", "")));
            } else {
                bytes.writeBytes(
                        token.group(4).repeat(Integer.parseInt(token.group(3))).getBytes(StandardCharsets.UTF_8));
            }
            from = token.end();
        }
        bytes.writeBytes(plain.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
