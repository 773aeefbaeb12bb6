package org.pingxuan.evidence;

import java.util.SortedSet;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Fields;

/** The fields of a subject's attributes and of the cycle; a member's form stays empty. */
final class AttributeFields {

    private final Field kind;
    private final Field form;
    private final Field tier;
    private final Field sector;
    private final Field region;
    private final Field postCategories;
    private final Field flags;
    private final Field year;

    AttributeFields(Fields fields) {
        kind = fields.get("subject.kind");
        form = fields.get("subject.form");
        tier = fields.get("subject.tier");
        sector = fields.get("subject.sector");
        region = fields.get("subject.region");
        postCategories = fields.get("subject.postCategories");
        flags = fields.get("subject.flags");
        year = fields.get("cycle.year");
    }

    void fill(Filling filling, Cycle cycle) {
        Subject subject = filling.subject();
        text(filling, kind, subject.kind());
        if (subject.form() != null) {
            text(filling, form, subject.form());
        }
        text(filling, tier, subject.tier());
        text(filling, sector, subject.sector());
        text(filling, region, subject.region());
        codes(filling, postCategories, subject.postCategories());
        codes(filling, flags, subject.flags());
        filling.put(year, Fraction.of(cycle.year()), true);
    }

    private static void text(Filling filling, Field field, String text) {
        filling.put(field, new Value.Text(text), true);
    }

    private static void codes(Filling filling, Field field, SortedSet<String> codes) {
        filling.put(field, new Value.Codes(codes), true);
    }
}
