package org.pingxuan.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;

/** Looks up what the {@code pack.yaml} files name of one another, once all of them are read. */
final class References {

    private final Diagnostics diagnostics;

    References(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Outcomes, fields and packs. */
    void checkFields(List<Reference> references, Fields fields, Collection<String> packs) {
        for (Reference reference : references) {
            switch (reference.kind()) {
                case READ -> {
                    Optional<Field> field = fields.find(reference.name());
                    if (field.filter(found -> found.origin() == Field.Origin.PACK)
                            .isEmpty()) {
                        unknown(reference, "UNKNOWN_OUTCOME", outcomes(fields));
                    }
                }
                case ORDER, STARS -> {
                    Optional<Field> field = fields.find(reference.name());
                    if (field.isEmpty()) {
                        unknown(reference, "UNKNOWN_INDICATOR_NAME", fields.names());
                    } else if (field.get().type() != ValueType.NUMBER) {
                        diagnostics.error(
                                reference.place(),
                                "ORDER_NOT_A_NUMBER",
                                field.get().label());
                    }
                }
                case PACK -> {
                    if (!packs.contains(reference.name())) {
                        unknown(reference, "UNKNOWN_PACK", packs);
                    }
                }
                case TITLE, FINDING -> {}
            }
        }
    }

    /** Titles and findings, which only the rules of a pack tell. */
    void checkRules(List<Reference> references, Map<String, PackRules> packs) {
        for (Reference reference : references) {
            PackRules rules = packs.get(reference.pack());
            if (rules == null) {
                continue;
            }
            TreeSet<String> given = new TreeSet<>();
            boolean title = reference.kind() == Reference.Kind.TITLE;
            for (Rule rule : rules.judge()) {
                for (Consequence consequence : rule.then()) {
                    if (title && consequence instanceof Consequence.AwardTitle award) {
                        given.add(award.title());
                    } else if (!title && consequence instanceof Consequence.AddFinding finding) {
                        given.add(finding.code());
                    }
                }
            }
            boolean asked = title || reference.kind() == Reference.Kind.FINDING;
            if (asked && !given.contains(reference.name())) {
                unknown(reference, title ? "UNKNOWN_TITLE" : "UNKNOWN_FINDING", given);
            }
        }
    }

    private void unknown(Reference reference, String code, Collection<String> known) {
        diagnostics.add(Names.unknown(reference.place(), code, reference.name(), known, reference.pack()));
    }

    private static List<String> outcomes(Fields fields) {
        return fields.all().stream()
                .filter(field -> field.origin() == Field.Origin.PACK)
                .map(Field::id)
                .toList();
    }
}
