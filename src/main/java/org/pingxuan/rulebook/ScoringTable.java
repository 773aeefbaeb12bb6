package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.Table;
import org.pingxuan.words.Label;

/** Reads a scoring table: each row becomes one score rule; every mistake of every row is told with its cell. */
public final class ScoringTable {

    static final String RULE = "rule";
    static final String CRITERION = "criterion";
    static final String INDICATOR = "indicator";
    static final String METHOD = "method";
    static final String FROM = "from";
    static final String TO = "to";
    static final String EACH = "each";
    static final String BANDS = "bands";
    static final String SHARE = "share";
    static final String POINTS = "points";
    static final String APPLIES = "applies";
    static final String NOT_APPLICABLE = "not-applicable";
    static final String REASON = "reason";

    static final Map<String, Label> HEADINGS = headings();

    private ScoringTable() {}

    /**
     * The rows of a table, in its order.
     *
     * @param asking those that only ask
     */
    record Rows(List<Rule> scoring, List<Required> asking) {}

    /**
     * The rules of a table, in its order; rows with mistakes and rows that only ask are left out.
     *
     * @param file path of the table, for mistakes that have no cell
     */
    public static List<Rule> read(String file, Table table, Pack pack, Fields fields, Diagnostics diagnostics) {
        return read(file, table, pack, fields, new RuleNames(), diagnostics).scoring();
    }

    static Rows read(String file, Table table, Pack pack, Fields fields, RuleNames names, Diagnostics diagnostics) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        Diagnostics own = new Diagnostics();
        HeadedTable.of(file, table, HEADINGS, Set.of(RULE, METHOD), own)
                .filter(headed -> !isBare(file, table, headed, own))
                .ifPresent(headed -> headed.rows().forEach(row -> {
                    names.claim(row.text(RULE), row.place(RULE), own);
                    if (own.isFull()) {
                        return;
                    }
                    if (AskingRow.WORDS.contains(row.text(METHOD))) {
                        new AskingRow(row, pack, fields, own).required().ifPresent(rows.asking::add);
                    } else {
                        new ScoringRow(row, pack, fields, own).rule().ifPresent(rows.scoring::add);
                    }
                }));
        own.all().forEach(diagnostics::add);
        return rows;
    }

    private static boolean isBare(String file, Table table, HeadedTable headed, Diagnostics diagnostics) {
        boolean bare = headed.rows().isEmpty();
        if (bare) {
            diagnostics.warning(table.rows().get(0).get(0).place(), "TABLE_WITHOUT_ROWS", file);
        }
        return bare;
    }

    private static Map<String, Label> headings() {
        Map<String, Label> headings = new LinkedHashMap<>();
        headings.put(RULE, new Label("规则", RULE));
        headings.put(CRITERION, new Label("维度", CRITERION));
        headings.put(INDICATOR, new Label("指标", INDICATOR));
        headings.put(METHOD, new Label("计分方式", METHOD));
        headings.put(FROM, new Label("起点", FROM));
        headings.put(TO, new Label("满点", TO));
        headings.put(EACH, new Label("每次", EACH));
        headings.put(BANDS, new Label("区间", BANDS));
        headings.put(SHARE, new Label("占比", SHARE));
        headings.put(POINTS, new Label("满分", POINTS));
        headings.put(APPLIES, new Label("适用", APPLIES));
        headings.put(NOT_APPLICABLE, new Label("不适用", "not applicable"));
        headings.put(REASON, new Label("理由", REASON));
        return headings;
    }
}
