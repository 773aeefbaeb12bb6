package org.pingxuan.rulebook;

import static org.pingxuan.rulebook.ScoringTable.APPLIES;
import static org.pingxuan.rulebook.ScoringTable.FROM;
import static org.pingxuan.rulebook.ScoringTable.INDICATOR;
import static org.pingxuan.rulebook.ScoringTable.METHOD;
import static org.pingxuan.rulebook.ScoringTable.NOT_APPLICABLE;
import static org.pingxuan.rulebook.ScoringTable.RULE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.language.Attributes;
import org.pingxuan.language.Scope;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Required;

/** A row of a scoring table that only asks for its indicator (必报). */
final class AskingRow {

    /** What stands in the column 计分方式 of such a row. */
    static final Set<String> WORDS = Set.of("必报", "required");

    private final TableRow row;
    private final Pack pack;
    private final Fields fields;
    private final Diagnostics diagnostics;

    /** @param diagnostics the ones the row tells its own mistakes to */
    AskingRow(TableRow row, Pack pack, Fields fields, Diagnostics diagnostics) {
        this.row = row;
        this.pack = pack;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /** Empty if the row has a mistake; all of them are told. */
    Optional<Required> required() {
        int toldBefore = diagnostics.all().size();
        String name = row.required(RULE).orElse("");
        Condition applies = attributes(APPLIES);
        Condition notApplicable = row.has(NOT_APPLICABLE) ? attributes(NOT_APPLICABLE) : null;
        for (String column : List.of(
                ScoringTable.TO, ScoringTable.EACH, ScoringTable.BANDS, ScoringTable.SHARE, ScoringTable.POINTS)) {
            if (row.has(column)) {
                row.error(column, "SUPERFLUOUS_CELL", row.heading(column), row.text(METHOD));
            }
        }
        Field field = field();
        boolean onlyYes = row.has(FROM);
        if (onlyYes && (!row.yes(FROM) || field != null && field.type() != ValueType.YES_NO)) {
            row.error(FROM, "ASKING_FROM", row.text(FROM));
        }
        return field == null || field.indicator() == null || diagnostics.all().size() > toldBefore
                ? Optional.empty()
                : Optional.of(
                        new Required(name, applies, notApplicable, field, field.indicator(), onlyYes, row.place(RULE)));
    }

    private Condition attributes(String column) {
        return Attributes.parse(row.text(column), row.place(column), fields, diagnostics)
                .orElse(new Always(row.place(column)));
    }

    /** A whole indicator: there is no asking for an element of a list, or for what another pack hands out. */
    private @Nullable Field field() {
        Field field = row.required(INDICATOR)
                .flatMap(name -> new Scope(fields, pack, null).resolve(name, row.place(INDICATOR), diagnostics))
                .orElse(null);
        if (field != null && field.origin() != Field.Origin.INDICATOR) {
            row.error(INDICATOR, "ASKING_NO_INDICATOR", field.label());
        } else if (field != null
                && fields.indicator(field).map(Indicator::neverScored).orElse(false)) {
            row.error(INDICATOR, "ASKING_NEVER_SCORED", field.label());
        }
        return field;
    }
}
