package org.pingxuan.drools;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Looks over a built module before any of its classes is loaded: how many there are, how large, what they are called and
 * everything they say. A second line behind the tree: whatever Drools should have been brought to generate, only what
 * canonical rules need gets in.
 */
final class ModuleCheck {

    private static final int MOST_FILES = 10_000;
    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_BYTES_TOGETHER = 1 << 26;
    private static final String CLASS = ".class";

    /**
     * What is wrong with a module.
     *
     * @param file which of its files
     * @param what a statement that is not allowed, or a limit
     * @param condition canonical name of the condition that the class belongs to, if that can be seen
     */
    record Refusal(String file, String what, Optional<Integer> condition) {}

    private final GeneratedKinds kinds;

    ModuleCheck(GeneratedKinds kinds) {
        this.kinds = kinds;
    }

    /** At most one refusal a file. */
    List<Refusal> refusals(Collection<String> files, Function<String, byte @Nullable []> content) {
        if (files.size() > MOST_FILES) {
            return List.of(new Refusal("", files.size() + " > " + MOST_FILES, Optional.empty()));
        }
        long together = 0;
        for (String file : files) {
            byte[] bytes = content.apply(file);
            together += bytes == null ? 0 : bytes.length;
        }
        if (together > MOST_BYTES_TOGETHER) {
            return List.of(new Refusal("", together + " > " + MOST_BYTES_TOGETHER, Optional.empty()));
        }
        return files.stream()
                .sorted()
                .flatMap(file -> refusal(file, content.apply(file)).stream())
                .toList();
    }

    Optional<Refusal> refusal(String file, byte @Nullable [] bytes) {
        if (!file.endsWith(CLASS)) {
            return file.startsWith("META-INF/kie/") || file.equals(CanonicalDrl.FILE)
                    ? Optional.empty()
                    : Optional.of(new Refusal(file, "file", Optional.empty()));
        }
        if (bytes == null || bytes.length > MOST_BYTES) {
            return Optional.of(new Refusal(file, "> " + MOST_BYTES, Optional.empty()));
        }
        ClassStatements stated = new ClassStatements();
        String name;
        try {
            ClassReader reader = new ClassReader(bytes);
            name = reader.getClassName();
            reader.accept(stated, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException unreadable) {
            return Optional.of(new Refusal(file, "unreadable", Optional.empty()));
        }
        Optional<GeneratedKinds.Kind> kind = kinds.of(name);
        if (kind.isEmpty() || !file.equals(name + CLASS)) {
            return Optional.of(new Refusal(file, name, stated.condition()));
        }
        Set<String> listed = kind.get().statements();
        return stated.statements().stream()
                .filter(statement -> !listed.contains(statement))
                .map(statement -> kinds.normal(statement, name))
                .filter(statement -> !listed.contains(statement))
                .findFirst()
                .map(statement -> new Refusal(file, statement, stated.condition()));
    }
}
