package org.pingxuan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pingxuan.Shell;
import org.pingxuan.rules.RuleBook;

class ShippedRulesLintTest {

    private static final RuleBook BOOK = Shell.shippedRules();

    @Test
    void theShippedRulesLeaveNoDoubt() {
        assertThat(Lint.check(
                        BOOK,
                        BOOK.packs().stream().map(rules -> rules.pack().id()).collect(Collectors.toSet())))
                .isEmpty();
    }
}
