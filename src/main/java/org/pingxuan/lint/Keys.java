package org.pingxuan.lint;

import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.Wording;

/** A condition as a text that is the same for conditions that say the same in another order or at another place. */
final class Keys {

    private Keys() {}

    static String of(Condition condition) {
        return text(Negation.inward(condition));
    }

    private static String text(Condition condition) {
        if (condition instanceof All all) {
            return joined(all.parts(), true);
        } else if (condition instanceof Any any) {
            return joined(any.parts(), false);
        }
        return Wording.of(condition).zh();
    }

    private static String joined(Iterable<Condition> parts, boolean all) {
        Set<String> texts = new TreeSet<>();
        add(parts, all, texts);
        return texts.size() == 1 ? texts.iterator().next() : (all ? "&" : "|") + texts;
    }

    private static void add(Iterable<Condition> parts, boolean all, Set<String> texts) {
        for (Condition part : parts) {
            if (all && part instanceof All inner) {
                add(inner.parts(), true, texts);
            } else if (!all && part instanceof Any inner) {
                add(inner.parts(), false, texts);
            } else if (!(all && part instanceof Condition.Always)) {
                texts.add(text(part));
            }
        }
    }
}
