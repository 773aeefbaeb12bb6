package org.pingxuan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    private static final List<String> BUNDLES = List.of(
            "files", "limits", "language", "build", "evidence", "scoring", "ranking", "lint", "cli", "web", "releases");

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        for (String bundle : BUNDLES) {
            assertThat(read(bundle, "en").stringPropertyNames())
                    .as(bundle)
                    .isEqualTo(read(bundle, "zh").stringPropertyNames());
        }
    }

    @Test
    void noCodeStandsInTwoBundles() throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (String bundle : BUNDLES) {
            for (String code : read(bundle, "zh").stringPropertyNames()) {
                assertThat(seen.put(code, bundle)).as(code).isNull();
            }
        }
    }

    private static Properties read(String bundle, String language) throws IOException {
        Properties sentences = new Properties();
        String name = "/messages/" + bundle + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(MessageBundlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
