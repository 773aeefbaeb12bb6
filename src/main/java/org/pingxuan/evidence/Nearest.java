package org.pingxuan.evidence;

import java.util.Collection;
import java.util.Optional;

/** Finds the name somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The name with the fewest edits, at most a third of its length (and one at least); of equals the first by text. */
    static Optional<String> to(String wrong, Collection<String> names) {
        if (wrong.isBlank() || wrong.length() > 100) {
            return Optional.empty();
        }
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : names) {
            int limit = Math.max(1, Math.min(name.length(), wrong.length()) / 3);
            if (Math.abs(name.length() - wrong.length()) > limit) {
                continue;
            }
            int edits = edits(wrong, name);
            if (edits <= limit && (edits < fewest || edits == fewest && name.compareTo(best) < 0)) {
                best = name;
                fewest = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
