package org.pingxuan.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.RuleFile;

class RulesZipTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void theRulesFolderAsAnArchiveIsTheSameRules() throws IOException {
        List<RuleFile> folder = RulesFolder.read(Path.of("rules"), new Diagnostics());
        for (String top : List.of("", "rules/")) {
            List<RuleFile> read = RulesZip.read(new ByteArrayInputStream(packed(top, folder)), diagnostics);
            assertThat(diagnostics.all()).isEmpty();
            assertThat(read).extracting(RuleFile::path).containsExactlyElementsOf(paths(folder));
            for (int i = 0; i < read.size(); i++) {
                assertThat(read.get(i).content()).isEqualTo(folder.get(i).content());
            }
        }
    }

    @Test
    void whatSystemsLeaveBehindIsPassedOver() throws IOException {
        RuleFile file = file("five-goods/judging.dslr");
        byte[] archive = packed("", List.of(file, file("__MACOSX/five-goods/._judging.dslr"), file("a/.DS_Store")));
        assertThat(RulesZip.read(archive, diagnostics))
                .extracting(RuleFile::path)
                .containsExactly(file.path());
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void anArchiveOfWhichOneThingIsWrongGivesNothing() throws IOException {
        byte[] archive = packed("", List.of(file("five-goods/judging.dslr"), file("../outside.dslr")));
        assertThat(RulesZip.read(archive, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("PATH_LEAVES_FOLDER");
    }

    @Test
    void everyByteOfAnArchiveMatters() throws IOException {
        byte[] archive = packed("", List.of(file("five-goods/judging.dslr")));
        for (int i = 0; i < archive.length; i++) {
            byte[] cut = Arrays.copyOf(archive, i);
            assertThat(RulesZip.read(cut, new Diagnostics())).as("cut at " + i).isEmpty();
        }
    }

    @Test
    void anArchiveThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        assertThat(RulesZip.read(new ByteArrayInputStream(new byte[Limits.ARCHIVE_BYTES + 9]), diagnostics))
                .isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("ARCHIVE_TOO_LARGE");
    }

    private static List<String> paths(List<RuleFile> files) {
        return files.stream().map(RuleFile::path).toList();
    }

    private static RuleFile file(String path) {
        return new RuleFile(path, "规则".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String top, List<RuleFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            if (!top.isEmpty()) {
                zip.putNextEntry(new ZipEntry(top));
            }
            for (RuleFile file : files) {
                zip.putNextEntry(new ZipEntry(top + file.path()));
                zip.write(file.content());
            }
        }
        return bytes.toByteArray();
    }
}
