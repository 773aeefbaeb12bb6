package org.pingxuan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.SampleRules;
import org.pingxuan.rules.Table;

class DecisionColumnTest {

    @Property(tries = 400)
    void noCellCanSayMoreThanOneValue(@ForAll @StringLength(max = 12) String cell, @ForAll boolean hostile) {
        String value = hostile ? "80" + cell + "\" || 缺(票数) || \"" : cell;
        for (String snippet : List.of("群众满意指数 < $param", "领域 == \"$param\"", "领域", "地区 == \"$1\"")) {
            Diagnostics told = new Diagnostics();
            Table.Cell header = new Table.Cell(snippet, Place.of("a.drl.csv", 1, 1));
            DecisionColumn column =
                    DecisionColumn.condition(header, true, SampleRules.FIELDS, SampleRules.FIVE_GOODS, told);
            column.snippet()
                    .fill(new Table.Cell(value, Place.of("a.drl.csv", 5, 1)), told)
                    .flatMap(source ->
                            Conditions.parse(source, new Scope(SampleRules.FIELDS, SampleRules.FIVE_GOODS, null), told))
                    .ifPresent(condition ->
                            assertThat(condition).isInstanceOfAny(Condition.Compare.class, Condition.OneOf.class));
        }
    }
}
