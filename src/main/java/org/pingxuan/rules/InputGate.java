package org.pingxuan.rules;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a release must keep to before anything reads them, whatever way they came in: how many, how large,
 * and paths that mean one file on every machine.
 */
public final class InputGate {

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private InputGate() {}

    /** Whether they may be read; everything that speaks against it is told. */
    public static boolean admits(List<RuleFile> files, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        if (files.size() > Limits.FILES) {
            own.error(Place.of("."), "TOO_MANY_FILES", Limits.FILES);
        }
        long bytes = 0;
        Map<String, String> outlines = new HashMap<>();
        for (RuleFile file : files) {
            bytes += file.content().length;
            if (file.isTooLarge()) {
                own.error(Place.of(shown(file.path())), "FILE_TOO_LARGE", shown(file.path()), Limits.FILE_BYTES >> 20);
            }
            path(file.path()).ifPresent(own::add);
            String other = outlines.putIfAbsent(outline(file.path()), file.path());
            if (other != null) {
                own.error(Place.of(shown(file.path())), "PATH_TWICE", shown(file.path()), shown(other));
            }
        }
        if (bytes > Limits.RELEASE_BYTES) {
            own.error(Place.of("."), "RELEASE_TOO_LARGE", Limits.RELEASE_BYTES >> 20);
        }
        own.all().forEach(diagnostics::add);
        return !own.hasErrors();
    }

    /** What is wrong with a path under the rules folder, if anything is. */
    public static Optional<Diagnostic> path(String path) {
        String code = null;
        if (path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || DRIVE.matcher(path).matches()) {
            code = "PATH_LEAVES_FOLDER";
        } else if (path.length() > Limits.PATH || path.split("/", -1).length > Limits.PATH_PARTS) {
            code = "PATH_TOO_LONG";
        } else {
            for (String part : path.split("/", -1)) {
                code = code == null ? part(part) : code;
            }
        }
        if (code == null && Characters.flaw(path).isPresent()) {
            code = "PATH_CHARACTER";
        }
        return Optional.ofNullable(code)
                .map(found ->
                        Diagnostic.error(Place.of(shown(path)), found, shown(path), Limits.PATH, Limits.PATH_PARTS));
    }

    private static @Nullable String part(String part) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
            return "PATH_LEAVES_FOLDER";
        }
        if (part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ")) {
            return "PATH_RESERVED";
        }
        if (DEVICE.matcher(part).matches()) {
            return "PATH_RESERVED";
        }
        return part.chars().anyMatch(c -> "<>:\"|?*".indexOf(c) >= 0) ? "PATH_CHARACTER" : null;
    }

    /** A path as it can be shown: no control characters, and no longer than a path may be. */
    public static String shown(String path) {
        int[] most = path.codePoints().limit(Limits.PATH).toArray();
        return most.length == 0 ? "." : Characters.shown(new String(most, 0, most.length));
    }

    /** Paths of one outline are one file on some machine. */
    public static String outline(String path) {
        String folded = Normalizer.normalize(path, Normalizer.Form.NFKC);
        return folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
