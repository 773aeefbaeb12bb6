package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;

class ShippedRulesTest {

    @Test
    void noShippedRuleNeedsASession() throws IOException, BuildFailed {
        Diagnostics diagnostics = new Diagnostics();
        RuleBook book = new RuleBookReader(new OfficeFiles(), new DroolsSyntax())
                .read(RulesFolder.read(Path.of("rules"), diagnostics), diagnostics)
                .book()
                .orElseThrow();
        try (DroolsEngine engine = DroolsEngine.build(book)) {
            assertThat(engine.bySessions()).isZero();
        }
    }
}
