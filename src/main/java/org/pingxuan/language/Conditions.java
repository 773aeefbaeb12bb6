package org.pingxuan.language;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Place;

/**
 * Reads conditions as they are written in DRL, in sentences and in derivations: {@code 群众满意指数 < 80 && 有(票数)}, with
 * Chinese words where they leave no doubt ({@code 群众满意指数 不低于 80 且 班子健全 是 否}).
 */
public final class Conditions {

    private Conditions() {}

    /**
     * The condition a text states; empty if there is a mistake, and every mistake is a diagnostic. A blank text always
     * holds.
     *
     * @param place of the first character of the text, or of its cell
     * @param pack whose tally and reads the names mean; null where everything may be read
     */
    public static Optional<Condition> parse(
            String text, Place place, Fields fields, @Nullable Pack pack, Diagnostics diagnostics) {
        return parse(Source.of(text, place), new Scope(fields, pack, null), diagnostics);
    }

    static Optional<Condition> parse(Source source, Scope scope, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Condition condition = new ConditionParser(source, scope, own).read();
        own.all().forEach(diagnostics::add);
        return own.hasErrors() ? Optional.empty() : Optional.ofNullable(condition);
    }
}
