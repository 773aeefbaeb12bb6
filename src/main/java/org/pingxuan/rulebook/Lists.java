package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.words.Label;

/** One list of the dictionary - kinds, forms, tiers, sectors, post categories, flags - as its table gives it. */
final class Lists {

    static final Map<String, Label> HEADINGS =
            Map.of("code", new Label("代码", "code"), "zh", new Label("名称", "name"), "en", new Label("英文", "en"));

    static final Map<String, Label> FORM_HEADINGS = Map.of(
            "code", new Label("代码", "code"),
            "zh", new Label("名称", "name"),
            "en", new Label("英文", "en"),
            "kind", new Label("类别", "kind"));

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    static Lists read(Optional<HeadedTable> table) {
        Lists list = new Lists();
        table.ifPresent(rows -> rows.rows().forEach(row -> list.add(row)));
        return list;
    }

    /** Adds the entry of a row; empty if the row has no id, or one that is there already. */
    Optional<Entry> add(TableRow row) {
        Optional<String> id = row.required("code");
        Optional<String> zh = row.required("zh");
        id.filter(text -> !ID.matcher(text).matches()).ifPresent(text -> row.error("code", "BAD_ID", text));
        if (id.isEmpty() || zh.isEmpty()) {
            return Optional.empty();
        }
        boolean twice = false;
        for (String column : List.of("code", "zh")) {
            if (ids.containsKey(row.text(column))) {
                row.error(column, "DUPLICATE_ENTRY", row.text(column));
                twice = true;
            }
        }
        if (twice) {
            return Optional.empty();
        }
        ids.put(id.get(), id.get());
        ids.put(zh.get(), id.get());
        Entry entry = new Entry(id.get(), new Label(zh.get(), row.text("en")));
        entries.add(entry);
        return Optional.of(entry);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The id behind an id or a Chinese label. */
    Optional<String> id(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    Set<String> names() {
        return ids.keySet();
    }
}
