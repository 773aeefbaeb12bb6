package org.pingxuan.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of classes that Drools generates from canonical rules, each with everything that a class of the kind may say
 * ({@code /bytecode/generated.txt}). A statement that is not listed is not allowed.
 */
final class GeneratedKinds {

    private static final String LIST = "/bytecode/generated.txt";
    private static final Pattern ACCESSOR = Pattern.compile("(?<=Evaluation\\.)(has|of)_\\w+");
    private static final Pattern NUMBERED = Pattern.compile("(?<=[ .])(rule_|getPropertyIndex)(c?\\d+)(?=\\()");

    /**
     * One kind.
     *
     * @param names pattern of the names of its classes, with slashes
     * @param statements what a class of the kind may say, in normal form
     */
    record Kind(String name, Pattern names, Set<String> statements) {}

    private final List<Kind> kinds;
    private final Pattern anyName;

    /** @param list sections headed by {@code [kind] names}, more special names first */
    GeneratedKinds(String list) {
        kinds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String method = "";
        for (String line : list.lines().toList()) {
            String statement = line.strip();
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                String pattern = line.substring(end + 1).strip();
                kinds.add(new Kind(line.substring(1, end), Pattern.compile(pattern), new HashSet<>()));
                names.add("(" + pattern + ")(?![\\w$/])");
            } else if (!statement.isEmpty() && !statement.startsWith("#")) {
                boolean use = line.startsWith("    ");
                method = use ? method : statement;
                kinds.get(kinds.size() - 1).statements().add(use ? within(method, statement) : statement);
            }
        }
        anyName = Pattern.compile("(?=rules/conditions/|org/drools/project/)(?:" + String.join("|", names) + ")");
    }

    static GeneratedKinds listed() {
        try (InputStream in = GeneratedKinds.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("no " + LIST);
            }
            return new GeneratedKinds(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of a class, by its name with slashes. */
    Optional<Kind> of(String name) {
        return kinds.stream()
                .filter(kind -> kind.names().matcher(name).matches())
                .findFirst();
    }

    /** A statement as it is listed: generated names replaced by their kinds, the class itself by {@code .this}. */
    String normal(String statement, String itself) {
        Matcher names = anyName.matcher(statement);
        StringBuilder normal = new StringBuilder();
        while (names.find()) {
            String kind = names.group().equals(itself)
                    ? ".this"
                    : "." + of(names.group()).orElseThrow().name();
            names.appendReplacement(normal, Matcher.quoteReplacement(kind));
        }
        names.appendTail(normal);
        return NUMBERED.matcher(ACCESSOR.matcher(normal).replaceAll("$1_*")).replaceAll("$1*");
    }

    /** A statement that a method makes. */
    static String within(String method, String statement) {
        return method + " | " + statement;
    }
}
