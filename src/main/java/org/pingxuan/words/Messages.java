package org.pingxuan.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * The sentences people read, by code, from {@code messages/<room>_zh.properties} and {@code messages/<room>_en.properties}.
 * {@code {0}}, {@code {1}} … stand for the arguments; nothing else is special, so quotes and braces of a value never
 * change a sentence.
 */
public final class Messages {

    private static final List<String> BUNDLES = List.of(
            "files",
            "limits",
            "language",
            "build",
            "evidence",
            "scoring",
            "ranking",
            "compare",
            "lint",
            "cli",
            "web",
            "releases");

    private static final Properties ZH = read("zh");
    private static final Properties EN = read("en");

    private Messages() {}

    /**
     * The sentence of a code with its arguments filled in.
     *
     * @throws IllegalArgumentException if the code has no sentence in one of the languages
     */
    public static Label of(String code, Object... arguments) {
        return new Label(fill(ZH, code, arguments), fill(EN, code, arguments));
    }

    /** Whether the code has a sentence; hints are optional and asked for this way. */
    public static boolean has(String code) {
        return ZH.containsKey(code);
    }

    private static String fill(Properties bundle, String code, Object[] arguments) {
        String pattern = bundle.getProperty(code);
        if (pattern == null) {
            throw new IllegalArgumentException("no message for " + code);
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, from, open);
            Object argument = arguments[Integer.parseInt(pattern.substring(open + 1, close))];
            text.append(argument instanceof Label label ? (bundle == ZH ? label.zh() : label.en()) : argument);
            from = close + 1;
        }
        return text.append(pattern.substring(from)).toString();
    }

    private static Properties read(String language) {
        Properties sentences = new Properties();
        for (String bundle : BUNDLES) {
            String name = "/messages/" + bundle + "_" + language + ".properties";
            try (Reader reader =
                    new InputStreamReader(Messages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
                sentences.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sentences;
    }
}
