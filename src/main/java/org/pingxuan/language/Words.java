package org.pingxuan.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Chinese words of conditions and the signs they stand for. */
public final class Words {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("且", "&&"),
            Map.entry("并且", "&&"),
            Map.entry("或", "||"),
            Map.entry("或者", "||"),
            Map.entry("非", "!"),
            Map.entry("低于", "<"),
            Map.entry("小于", "<"),
            Map.entry("少于", "<"),
            Map.entry("不高于", "<="),
            Map.entry("不大于", "<="),
            Map.entry("不多于", "<="),
            Map.entry("不超过", "<="),
            Map.entry("等于", "=="),
            Map.entry("是", "=="),
            Map.entry("不等于", "!="),
            Map.entry("不是", "!="),
            Map.entry("不低于", ">="),
            Map.entry("不小于", ">="),
            Map.entry("不少于", ">="),
            Map.entry("高于", ">"),
            Map.entry("大于", ">"),
            Map.entry("多于", ">"),
            Map.entry("超过", ">"),
            Map.entry("contains", "contains"),
            Map.entry("含有", "contains"),
            Map.entry("不含", "not contains"),
            Map.entry("in", "in"),
            Map.entry("是其中之一", "in"));

    /** Words of conditions that are no signs. */
    private static final Set<String> OTHERS =
            Set.of("有", "缺", "空", "否", "为空", "true", "false", "not", "null", "值", "且", "规则", "如果", "那么", "结束");

    private Words() {}

    /** Whether a word means something in a condition, so that nothing else can go by it. */
    public static boolean isTaken(String word) {
        return SIGNS.containsKey(word) || OTHERS.contains(word);
    }

    static Optional<String> sign(String word) {
        return Optional.ofNullable(SIGNS.get(word));
    }

    /** Whether a text begins with a word of two or more characters that compares: {@code 不低于80}. */
    static boolean startsWithOperator(String text) {
        return SIGNS.keySet().stream().anyMatch(word -> word.length() > 1 && text.startsWith(word));
    }
}
