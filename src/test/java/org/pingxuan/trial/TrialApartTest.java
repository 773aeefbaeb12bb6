package org.pingxuan.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pingxuan.TrialDoor;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;

class TrialApartTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Allowance PATIENT =
            new Allowance(LONG, LONG, Allowance.USUAL.heap(), Allowance.USUAL.metaspace());
    private static final Allowance SHORT = new Allowance(LONG, Duration.ofMinutes(2), 64, 64);

    @Test
    void theShippedRulesPassApart() throws IOException {
        Trial.Verdict verdict = apart(PATIENT).of(RulesFolder.read(Path.of("rules"), new Diagnostics()));
        assertThat(verdict.passed()).as("%s", verdict.diagnostics()).isTrue();
        assertThat(verdict.release()).startsWith("sha256:");
        assertThat(verdict.examples()).isGreaterThan(400);
        assertThat(verdict.failed()).isZero();
    }

    @Test
    void diagnosticsComeBackAsTheyWereFound() {
        List<RuleFile> files =
                List.of(new RuleFile("dictionary/kinds.csv", "代码,名称\nA\u0007,甲\n".getBytes(StandardCharsets.UTF_8)));
        Trial.Verdict verdict = apart(PATIENT).of(files);
        assertThat(verdict).isEqualTo(TrialDoor.here().of(files));
        assertThat(verdict.passed()).isFalse();
    }

    @Test
    void rulesThatTakeTooMuchOfTheProcessorAreStopped() throws IOException {
        Trial.Verdict verdict = apart(new Allowance(Duration.ofSeconds(1), LONG, 384, 192))
                .of(RulesFolder.read(Path.of("rules"), new Diagnostics()));
        assertThat(codes(verdict)).containsExactly("BUILD_TOO_LONG");
        assertThat(verdict.diagnostics().get(0).message().zh()).contains("超过了 1 秒");
    }

    @Test
    void rulesThatTakeTooMuchMemoryAreStopped() throws IOException {
        Trial.Verdict verdict =
                apart(new Allowance(LONG, LONG, 16, 192)).of(RulesFolder.read(Path.of("rules"), new Diagnostics()));
        assertThat(codes(verdict)).containsExactly("BUILD_TOO_LARGE");
        assertThat(codes(apart(new Allowance(LONG, LONG, 384, 24))
                        .of(RulesFolder.read(Path.of("rules"), new Diagnostics()))))
                .containsExactly("BUILD_TOO_LARGE");
    }

    @Test
    void whateverTheProcessDoesThereIsAVerdict() {
        assertThat(codes(misbehaving("exit"))).containsExactly("BUILD_CRASHED");
        assertThat(codes(misbehaving("talk"))).containsExactly("BUILD_CRASHED");
        assertThat(codes(misbehaving("nothing"))).containsExactly("BUILD_CRASHED");
        assertThat(codes(misbehaving("eat"))).containsExactly("BUILD_TOO_LARGE");
    }

    @Test
    void theProcessHasNoEnvironmentAndAFolderOfItsOwn() {
        assertThat(misbehaving("tell").release()).isEqualTo("true");
    }

    @Test
    void aProcessThatDoesNothingEndsAtLastAndThoseBelowItTooAndNothingIsLeft() throws IOException {
        Set<Path> before = temporary();
        Trial trial = new TrialApart(Misbehaving.class.getName(), new Allowance(LONG, Duration.ofSeconds(3), 64, 64));
        assertThat(codes(trial.of(named("hang")))).containsExactly("BUILD_TOO_LONG");
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(temporary()).isEqualTo(before);
    }

    private static Trial apart(Allowance allowed) {
        return new TrialApart(TrialDoor.class.getName(), allowed);
    }

    private static Trial.Verdict misbehaving(String how) {
        return new TrialApart(Misbehaving.class.getName(), SHORT).of(named(how));
    }

    private static List<RuleFile> named(String name) {
        return List.of(new RuleFile(name, new byte[0]));
    }

    private static List<String> codes(Trial.Verdict verdict) {
        assertThat(verdict.passed()).isFalse();
        return verdict.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("trial"))
                    .collect(Collectors.toSet());
        }
    }
}
