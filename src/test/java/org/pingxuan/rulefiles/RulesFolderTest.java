package org.pingxuan.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;

class RulesFolderTest {

    @TempDir
    private Path outside;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void filesComeInOrderOfPathAndHiddenOnesAreLeftOut() throws IOException {
        Path rules = Files.createDirectories(outside.resolve("rules"));
        write(rules.resolve("b/scoring.csv"));
        write(rules.resolve("b/~$scoring.xlsx"));
        write(rules.resolve("a/例子.yaml"));
        write(rules.resolve(".git/config"));
        assertThat(RulesFolder.read(rules, diagnostics))
                .extracting(RuleFile::path)
                .containsExactly("a/例子.yaml", "b/scoring.csv");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path rules = Files.createDirectories(outside.resolve("rules"));
        write(outside.resolve("secret.csv"));
        Files.createSymbolicLink(rules.resolve("a.csv"), outside.resolve("secret.csv"));
        Files.createSymbolicLink(rules.resolve("b.csv"), outside.resolve("nothing.csv"));
        assertThat(RulesFolder.read(rules, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsOnly("LINK_LEAVES_FOLDER");
        assertThat(diagnostics.all()).hasSize(2);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path rules = Files.createDirectories(outside.resolve("rules"));
        Files.write(rules.resolve("a.csv"), new byte[RuleFile.MAX_BYTES + 1]);
        assertThat(RulesFolder.read(rules, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("FILE_TOO_LARGE");
    }

    @Test
    void aFolderThatIsNotThereIsNotAnEmptyOne() {
        assertThatThrownBy(() -> RulesFolder.read(outside.resolve("none"), diagnostics))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static void write(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
    }
}
