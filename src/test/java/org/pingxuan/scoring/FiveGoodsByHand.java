package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * The shipped rules of the five goods as somebody would program them who never wants to change them: plain fields, whole
 * numbers, one method. Weights are those of the table from 2010 on, without a year profile.
 */
final class FiveGoodsByHand {

    static final List<String> SECTORS = List.of(
            "base", "rural", "community", "organ", "window", "soe", "school", "health", "culture_sport", "nonpublic");

    private static final int[][] WEIGHTS = {
        {20, 20, 15, 25, 20}, {20, 15, 10, 30, 25}, {15, 15, 15, 25, 30}, {20, 20, 15, 25, 20}, {15, 15, 10, 25, 35},
        {15, 20, 15, 30, 20}, {15, 20, 15, 30, 20}, {15, 15, 15, 25, 30}, {15, 20, 15, 25, 25}, {15, 25, 15, 25, 20},
    };

    private static final int SOE = 5;

    /** Readings of one organisation; rates in hundredths. */
    static final class Unit {
        int sector;
        boolean teamComplete;
        long approval;
        long visits;
        long attendance;
        long pledged;
        long qualified;
        boolean disclosed;
        long rounds;
        boolean reported;
        long central;
        long matters;
        long target;
        long indexNumerator;
        long indexDenominator;
        boolean ballotsValid;
        boolean[] vetoes = new boolean[6];
    }

    /** All in hundredths, lines in the order of the table. */
    record Sheet(List<Long> lines, List<Long> criteria, long base, String grade, List<String> findings) {
        /** For comparing: findings by code. */
        Sheet sorted() {
            return new Sheet(
                    lines, criteria, base, grade, findings.stream().sorted().toList());
        }
    }

    private FiveGoodsByHand() {}

    static Sheet score(Unit unit) {
        int[] weights = WEIGHTS[unit.sector];
        long[] lines = {
            yes(unit.teamComplete, 30 * weights[0]),
            linear(unit.approval, 6000, 9000, 40 * weights[0]),
            linear(unit.visits, 0, 400, 30 * weights[0]),
            linear(unit.attendance, 6000, 9500, 40 * weights[1]),
            linear(unit.pledged, 5000, 10000, 30 * weights[1]),
            linear(unit.qualified, 6000, 10000, 30 * weights[1]),
            yes(unit.disclosed, 40 * weights[2]),
            linear(unit.rounds, 0, 200, 30 * weights[2]),
            yes(unit.reported, 30 * weights[2]),
            linear(unit.central, 6000, 10000, 60 * weights[3]),
            unit.sector == SOE
                    ? linear(unit.target, 8000, 11000, 40 * weights[3])
                    : linear(unit.matters, 6000, 10000, 40 * weights[3]),
            linear(unit.indexNumerator, 60 * unit.indexDenominator, 95 * unit.indexDenominator, 100 * weights[4]),
        };
        long[] criteria = {
            lines[0] + lines[1] + lines[2],
            lines[3] + lines[4] + lines[5],
            lines[6] + lines[7] + lines[8],
            lines[9] + lines[10],
            lines[11]
        };
        long base = criteria[0] + criteria[1] + criteria[2] + criteria[3] + criteria[4];
        String grade = base >= 9000 ? "A" : base >= 8000 ? "B" : base >= 6000 ? "C" : "D";
        return new Sheet(list(lines), list(criteria), base, grade, findings(unit, grade));
    }

    private static List<String> findings(Unit unit, String grade) {
        List<String> findings = new ArrayList<>();
        if (unit.sector == SOE && unit.approval >= 8500) {
            findings.add("FOUR_GOOD_TEAM");
        }
        if (unit.indexNumerator < 80 * unit.indexDenominator) {
            findings.add("MASS_GATE");
        }
        if (!unit.ballotsValid) {
            findings.add("BALLOTS_INVALID");
        }
        for (int i = 0; i < unit.vetoes.length; i++) {
            if (unit.vetoes[i]) {
                findings.add("VETO_V" + (i + 1));
            }
        }
        if (grade.equals("D") || unit.indexNumerator < 60 * unit.indexDenominator || unit.vetoes[5]) {
            findings.add("HELP_PLAN");
        }
        return findings;
    }

    private static long yes(boolean yes, long full) {
        return yes ? full : 0;
    }

    /** Rounded half up. */
    private static long linear(long value, long from, long to, long full) {
        if (value <= from) {
            return 0;
        }
        return value >= to ? full : (2 * full * (value - from) + (to - from)) / (2 * (to - from));
    }

    private static List<Long> list(long[] numbers) {
        List<Long> list = new ArrayList<>(numbers.length);
        for (long number : numbers) {
            list.add(number);
        }
        return list;
    }
}
