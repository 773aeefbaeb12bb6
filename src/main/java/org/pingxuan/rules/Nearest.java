package org.pingxuan.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** "Did you mean": the known names that are nearest to a misspelt one. */
public final class Nearest {

    private static final int MOST = 3;

    private record Candidate(String name, int distance) {}

    private Nearest() {}

    /**
     * At most three names, nearest first; none that differs in more than a third of its characters. Equal ones stand in
     * order of code point.
     */
    public static List<String> to(String wanted, Collection<String> known) {
        if (wanted.length() > 100) {
            return List.of();
        }
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= allowed(wanted, name))
                .map(name -> new Candidate(name, distance(wanted, name)))
                .filter(candidate -> candidate.distance <= allowed(wanted, candidate.name))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static int allowed(String wanted, String name) {
        int longest = Math.max(wanted.length(), name.length());
        return longest <= 2 ? 1 : Math.max(1, longest / 3);
    }

    /** How many characters must be put in, left out, changed or swapped with their neighbour. */
    public static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
