package org.pingxuan.rules;

import org.jspecify.annotations.Nullable;

/**
 * One thing that stands otherwise in the rule files of another release, as people wrote it: a cell, a key of a pack file, a
 * sentence.
 *
 * @param file path as it is afterwards; as it was before if the file is no longer there
 * @param name rule, row or key that was edited; empty where only order, comments or blanks of the file differ
 * @param column heading of the cell; null where a whole row, rule or key is meant
 * @param before null if it was not there
 * @param after null if it is no longer there
 */
public record Edit(
        String file,
        String name,
        @Nullable String column,
        @Nullable String before,
        @Nullable String after) {

    /** Whether it concerns a rule of this name in the file in which a line or finding says it stands (contract 1.2). */
    public boolean concerns(String rule, String at) {
        return name.equals(rule) && path(at).equals(withoutEnding(file));
    }

    /** Folder of the file: that of the pack for its tables and sentences. */
    public String folder() {
        return file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
    }

    /** Path of the table without its ending, so that CSV and workbook are one. */
    private static String path(String at) {
        int sheet = at.indexOf('!');
        int line = at.lastIndexOf(':');
        return withoutEnding(sheet >= 0 ? at.substring(0, sheet) : line >= 0 ? at.substring(0, line) : at);
    }

    private static String withoutEnding(String file) {
        return file.endsWith(".csv")
                ? file.substring(0, file.length() - ".csv".length())
                : file.endsWith(".xlsx") ? file.substring(0, file.length() - ".xlsx".length()) : file;
    }
}
