package org.pingxuan.evidence;

import java.util.LinkedHashSet;
import java.util.Set;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Term;

/** The fields whose values a condition compares; asking whether a value is there at all reads nothing. */
final class FieldsRead {

    private FieldsRead() {}

    static Set<Field> by(Condition condition) {
        Set<Field> fields = new LinkedHashSet<>();
        collect(condition, fields);
        return fields;
    }

    private static void collect(Condition condition, Set<Field> fields) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, fields));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, fields));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), fields);
        } else if (condition instanceof Condition.Compare compare) {
            collect(compare.left(), fields);
            collect(compare.right(), fields);
        } else if (condition instanceof Condition.Is is) {
            fields.add(is.field());
        } else if (condition instanceof Condition.OneOf oneOf) {
            fields.add(oneOf.field());
        } else if (condition instanceof Condition.Contains contains) {
            fields.add(contains.field());
        }
    }

    private static void collect(Term term, Set<Field> fields) {
        if (term instanceof Term.Reading reading) {
            fields.add(reading.field());
        } else if (term instanceof Term.Sum sum) {
            collect(sum.left(), fields);
            collect(sum.right(), fields);
        } else if (term instanceof Term.Difference difference) {
            collect(difference.left(), fields);
            collect(difference.right(), fields);
        } else if (term instanceof Term.Multiple multiple) {
            collect(multiple.term(), fields);
        }
    }
}
