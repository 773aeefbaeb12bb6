package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pingxuan.rules.RuleBook;

class MachineEncodingTest {

    /** Prints the release id of the small rules folder, and how many mistakes it has. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            RuleBookReader.Result result = new RulesUnderTest().read();
            System.out.println(result.diagnostics().size() + " "
                    + result.book().map(RuleBook::release).orElse("none"));
        }
    }

    @Test
    void aMachineThatWritesGbkReadsTheSameRelease() throws IOException, InterruptedException {
        String here = new RulesUnderTest().read().book().orElseThrow().release();
        assertThat(under("GBK")).isEqualTo("0 " + here);
    }

    private static String under(String encoding) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + encoding,
                        "-cp",
                        classPath,
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }
}
