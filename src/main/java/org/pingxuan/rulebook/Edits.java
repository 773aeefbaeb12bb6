package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Edit;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Utf8;

/** Compares the rule files of two releases as they were written; files that do not count for a release are left alone. */
public final class Edits {

    private final FileFormats formats;
    private final List<Edit> found = new ArrayList<>();

    private Edits(FileFormats formats) {
        this.formats = formats;
    }

    /**
     * What differs, in order of path and, in a file, of its text.
     *
     * @param before files that could be read without errors, and so with {@code after}
     */
    public static List<Edit> between(List<RuleFile> before, List<RuleFile> after, FileFormats formats) {
        Edits edits = new Edits(formats);
        Map<String, RuleFile> left = byPath(before);
        Map<String, RuleFile> right = byPath(after);
        Set<String> paths = new TreeSet<>(left.keySet());
        paths.addAll(right.keySet());
        paths.forEach(path -> edits.compare(left.get(path), right.get(path)));
        return List.copyOf(edits.found);
    }

    private static Map<String, RuleFile> byPath(List<RuleFile> files) {
        Map<String, RuleFile> byPath = new TreeMap<>();
        files.stream()
                .filter(file -> Role.of(file).counts())
                .forEach(file -> byPath.put(RuleFiles.tableName(file).orElse(file.path()), file));
        return byPath;
    }

    private void compare(@Nullable RuleFile before, @Nullable RuleFile after) {
        RuleFile named = after == null ? before : after;
        Map<String, EditedPart> left = before == null ? Map.of() : parts(before);
        Map<String, EditedPart> right = after == null ? Map.of() : parts(after);
        int known = found.size();
        Set<String> names = new LinkedHashSet<>(right.keySet());
        names.addAll(left.keySet());
        for (String name : names) {
            compare(named.path(), left.get(name), right.get(name));
        }
        boolean same = before != null && after != null && isSame(before, after);
        if (known == found.size() && !same) {
            found.add(new Edit(named.path(), "", null, null, null));
        }
    }

    private void compare(String file, @Nullable EditedPart before, @Nullable EditedPart after) {
        if (before == null || after == null) {
            EditedPart part = after == null ? before : after;
            found.add(new Edit(
                    file,
                    part.name(),
                    null,
                    before == null ? null : before.text(),
                    after == null ? null : after.text()));
            return;
        }
        Set<String> columns = new LinkedHashSet<>(after.cells().keySet());
        columns.addAll(before.cells().keySet());
        for (String column : columns) {
            String left = before.cells().getOrDefault(column, "");
            String right = after.cells().getOrDefault(column, "");
            if (!left.equals(right)) {
                boolean lines = column.isEmpty();
                found.add(new Edit(
                        file,
                        after.name(),
                        lines ? null : column,
                        lines ? EditedPart.apart(left, right) : left,
                        lines ? EditedPart.apart(right, left) : right));
            }
        }
    }

    private boolean isSame(RuleFile before, RuleFile after) {
        Optional<Table> left = table(before);
        Optional<Table> right = table(after);
        return left.isPresent() && right.isPresent()
                ? texts(left.get()).equals(texts(right.get()))
                : Utf8.normalised(before.text()).equals(Utf8.normalised(after.text()));
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Table.Cell::text).toList())
                .toList();
    }

    private Optional<Table> table(RuleFile file) {
        return RuleFiles.tableName(file).flatMap(name -> formats.table(file, new Diagnostics()));
    }

    /** What the file is made of, by a key that stays when the part is edited. */
    private Map<String, EditedPart> parts(RuleFile file) {
        List<EditedPart> parts = table(file)
                .map(table -> EditedPart.rows(file, table))
                .orElseGet(() -> file.is(".yaml")
                        ? formats.document(file, new Diagnostics())
                                .map(EditedPart::keys)
                                .orElse(List.of())
                        : EditedPart.rules(Utf8.normalised(file.text())));
        Map<String, EditedPart> byName = new LinkedHashMap<>();
        for (EditedPart part : parts) {
            String name = part.name();
            for (int again = 2; byName.putIfAbsent(name, part) != null; again++) {
                name = part.name() + '\0' + again;
            }
        }
        return byName;
    }
}
