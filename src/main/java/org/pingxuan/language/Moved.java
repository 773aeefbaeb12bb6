package org.pingxuan.language;

import java.util.List;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Absent;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Is;
import org.pingxuan.rules.Condition.Not;
import org.pingxuan.rules.Condition.OneOf;
import org.pingxuan.rules.Condition.Present;
import org.pingxuan.rules.Place;

/** A condition that stands, with all its parts, in the cell that filled it rather than in the heading above. */
final class Moved {

    private Moved() {}

    static Condition to(Place cell, Condition condition) {
        if (condition instanceof All all) {
            return new All(parts(cell, all.parts()), cell);
        }
        if (condition instanceof Any any) {
            return new Any(parts(cell, any.parts()), cell);
        }
        if (condition instanceof Not not) {
            return new Not(to(cell, not.part()), cell);
        }
        if (condition instanceof Compare compare) {
            return new Compare(compare.left(), compare.comparator(), compare.right(), cell);
        }
        if (condition instanceof OneOf oneOf) {
            return new OneOf(oneOf.field(), oneOf.choices(), cell);
        }
        if (condition instanceof Contains contains) {
            return new Contains(contains.field(), contains.code(), cell);
        }
        if (condition instanceof Is is) {
            return new Is(is.field(), is.yes(), cell);
        }
        if (condition instanceof Present present) {
            return new Present(present.field(), cell);
        }
        return condition instanceof Absent absent ? new Absent(absent.field(), cell) : new Always(cell);
    }

    private static List<Condition> parts(Place cell, List<Condition> parts) {
        return parts.stream().map(part -> to(cell, part)).toList();
    }
}
