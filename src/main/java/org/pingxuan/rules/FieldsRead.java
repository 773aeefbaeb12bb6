package org.pingxuan.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition.Term;

/** The fields that a condition or a whole rule reads, in the order in which they stand there. */
public final class FieldsRead {

    private final Set<Field> fields = new LinkedHashSet<>();
    private boolean presenceCounts = true;

    private FieldsRead() {}

    public static Set<Field> by(Condition condition) {
        FieldsRead read = new FieldsRead();
        read.add(condition);
        return read.fields;
    }

    /** Those whose values are compared; asking whether a value is there at all compares nothing. */
    public static Set<Field> compared(Condition condition) {
        FieldsRead read = new FieldsRead();
        read.presenceCounts = false;
        read.add(condition);
        return read.fields;
    }

    public static Set<Field> by(Rule rule) {
        FieldsRead read = new FieldsRead();
        read.add(rule.when());
        for (Consequence consequence : rule.then()) {
            if (consequence instanceof Consequence.AddLine line && line.field() != null) {
                read.fields.add(line.field());
            }
        }
        return read.fields;
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::add);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::add);
        } else if (condition instanceof Condition.Not not) {
            add(not.part());
        } else if (condition instanceof Condition.Present present) {
            addPresence(present.field());
        } else if (condition instanceof Condition.Absent absent) {
            addPresence(absent.field());
        } else if (condition instanceof Condition.Compare compare) {
            add(compare.left());
            add(compare.right());
        } else if (condition instanceof Condition.Is is) {
            fields.add(is.field());
        } else if (condition instanceof Condition.OneOf oneOf) {
            fields.add(oneOf.field());
        } else if (condition instanceof Condition.Contains contains) {
            fields.add(contains.field());
        }
    }

    private void addPresence(Field field) {
        if (presenceCounts) {
            fields.add(field);
        }
    }

    private void add(Term term) {
        if (term instanceof Term.Reading reading) {
            fields.add(reading.field());
        } else if (term instanceof Term.Sum sum) {
            add(sum.left());
            add(sum.right());
        } else if (term instanceof Term.Difference difference) {
            add(difference.left());
            add(difference.right());
        } else if (term instanceof Term.Multiple multiple) {
            add(multiple.term());
        }
    }
}
