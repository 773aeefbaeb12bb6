package org.pingxuan.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Utf8;

/**
 * The id of a release (contract 1.5): the SHA-256 of the sorted list of paths and SHA-256 of canonical content. Tables
 * count by the text of their cells and without their ending, texts without byte order mark and with {@code \n}; notes
 * and examples do not count.
 */
final class ReleaseHash {

    private static final String VOCABULARY = "vocabulary/sentences.dsl";

    private ReleaseHash() {}

    /**
     * The id of a rules folder, whatever the order of its files.
     *
     * @param vocabulary text of the sentence vocabulary that ships with the program
     */
    public static String of(List<RuleFile> files, FileFormats formats, String vocabulary) {
        TreeMap<String, String> contents = new TreeMap<>();
        contents.put(VOCABULARY, sha256(entries(Utf8.normalised(vocabulary))));
        for (RuleFile file : files) {
            if (Role.of(file).counts()) {
                Optional<String> table = RuleFiles.tableName(file);
                String content = table.isPresent()
                        ? formats.table(file, new Diagnostics())
                                .map(ReleaseHash::canonical)
                                .orElse("")
                        : Utf8.normalised(new String(file.content(), StandardCharsets.UTF_8));
                contents.put(table.orElse(file.path()), sha256(content));
            }
        }
        StringBuilder list = new StringBuilder();
        contents.forEach(
                (path, hash) -> list.append(path).append('\0').append(hash).append('\n'));
        return "sha256:" + sha256(list.toString());
    }

    /** The vocabulary without what only explains it. */
    private static String entries(String vocabulary) {
        return vocabulary
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    /** Cells with their lengths, so that no cell can pass for two; empty cells at the end of a row do not count. */
    private static String canonical(Table table) {
        StringBuilder text = new StringBuilder();
        for (List<Table.Cell> row : table.rows()) {
            int end = row.size();
            while (end > 0 && row.get(end - 1).isEmpty()) {
                end--;
            }
            for (Table.Cell cell : row.subList(0, end)) {
                text.append(cell.text().length()).append(':').append(cell.text());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
