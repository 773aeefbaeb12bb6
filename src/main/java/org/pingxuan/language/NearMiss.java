package org.pingxuan.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Nearest;

/**
 * The sentence that was probably meant by a line that is none: signs and other words for comparisons, traditional characters,
 * missing spaces, the parts in another order, a word misspelt, the reason left out. Whatever is proposed is a sentence.
 */
final class NearMiss {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final List<String> COMPARISONS =
            List.of("不低于", "不高于", "不等于", "不少于", "不超过", "等于", "低于", "高于", "少于", "超过");
    private static final List<String> CONDITION_WORDS = List.of(
            "不低于", "不高于", "不等于", "等于", "低于", "高于", "少于", "不少于", "超过", "不超过", "含有", "不含", "是", "不是", "是其中之一", "有", "缺",
            "为空");
    private static final List<String> CONSEQUENCE_WORDS =
            List.of("不予推荐", "一票否决", "复核", "帮扶", "提示", "授予称号", "结果", "加分", "扣除", "维度", "理由");

    /** What people write for a comparison. */
    private static final Map<String, String> OTHER_WORDS = new LinkedHashMap<>();

    static {
        List.of("大于或等于", "大于等于", "大于或者等于", "高于或等于", "高于等于", ">=", "≥", "≧", "不小于", "至少")
                .forEach(word -> OTHER_WORDS.put(word, "不低于"));
        List.of("小于或等于", "小于等于", "小于或者等于", "低于或等于", "低于等于", "<=", "≤", "≦", "不大于", "不多于", "至多", "最多")
                .forEach(word -> OTHER_WORDS.put(word, "不高于"));
        List.of("!=", "<>", "≠").forEach(word -> OTHER_WORDS.put(word, "不等于"));
        List.of(">", "＞", "大于", "多于").forEach(word -> OTHER_WORDS.put(word, "高于"));
        List.of("<", "＜", "小于", "不足", "不到").forEach(word -> OTHER_WORDS.put(word, "低于"));
        List.of("==", "=", "＝").forEach(word -> OTHER_WORDS.put(word, "等于"));
        List.of("包含", "包括").forEach(word -> OTHER_WORDS.put(word, "含有"));
    }

    /** Any of them, or a comparison as it should be, of which a part may look like one of them; the longest first. */
    private static final Pattern OTHER =
            Pattern.compile(Stream.concat(OTHER_WORDS.keySet().stream(), COMPARISONS.stream())
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));

    private static final String TRADITIONAL = "於為無規則結復薦決幫稱號維標導員會評議記測贊訪組織達獎懲領導點輪數與滿務";
    private static final String SIMPLIFIED = "于为无规则结复荐决帮称号维标导员会评议记测赞访组织达奖惩领导点轮数与满务";

    /** Several conditions on one line, between words that join nothing here. */
    private static final Pattern JOINED = Pattern.compile(" +(?:及|和|以及|同时|并) +| *[，,] *");

    /** Longer lines are no slip of a sentence, and looking for one in them takes long. */
    private static final int LONGEST = 120;

    private final DrlSyntax syntax;
    private final boolean condition;

    NearMiss(DrlSyntax syntax, boolean condition) {
        this.syntax = syntax;
        this.condition = condition;
    }

    /** The conditions that stand on one line although each wants a line of its own; fewer than two if they do not. */
    List<String> several(String line) {
        if (line.length() > LONGEST) {
            return List.of();
        }
        String masked = masked(line);
        List<String> parts = new ArrayList<>();
        Matcher joint = JOINED.matcher(masked);
        int from = 0;
        while (joint.find()) {
            parts.add(line.substring(from, joint.start()).strip());
            from = joint.end();
        }
        parts.add(line.substring(from).strip());
        List<String> meant = new ArrayList<>();
        for (String part : parts) {
            Optional<String> sentence = isSentence(part) ? Optional.of(part) : meant(part);
            sentence.ifPresent(meant::add);
        }
        return parts.size() > 1 && meant.size() == parts.size() ? List.copyOf(meant) : List.of();
    }

    /** The sentence, if one is near; where several conditions stand on the line, on lines of their own. */
    Optional<String> to(String line) {
        List<String> several = condition ? several(line) : List.of();
        return several.isEmpty() ? meant(line) : Optional.of(String.join("\n", several));
    }

    private Optional<String> meant(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Set<String> candidates = new LinkedHashSet<>();
        String plain = outsideQuotes(line);
        candidates.add(plain);
        candidates.add(spaced(plain));
        candidates.add(ordered(spaced(plain)));
        for (String candidate : List.copyOf(candidates)) {
            candidates.addAll(respelt(candidate));
        }
        if (!condition) {
            for (String candidate : List.copyOf(candidates)) {
                candidates.add(candidate.contains("理由") ? candidate : candidate + " 理由 \"…\"");
            }
        }
        return candidates.stream()
                .filter(candidate -> !candidate.equals(line))
                .filter(this::isSentence)
                .findFirst();
    }

    private boolean isSentence(String line) {
        return syntax.sentence(line, condition).isPresent();
    }

    /** Signs, other words and traditional characters replaced; what stands in quotes is left. */
    private static String outsideQuotes(String line) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (String piece : line.split("\"", -1)) {
            text.append(quoted ? " \"" + piece + "\" " : plain(piece));
            quoted = !quoted;
        }
        return text.toString().replaceAll("  +(?=\"|[^\"]*$)", " ").strip();
    }

    private static String plain(String piece) {
        StringBuilder simplified = new StringBuilder();
        for (char c : piece.toCharArray()) {
            int at = TRADITIONAL.indexOf(c);
            simplified.append(at < 0 ? c : SIMPLIFIED.charAt(at));
        }
        String text = simplified
                .toString()
                .replaceAll("理由 *[：:]", "理由 ")
                .replaceAll("(^| )(原因|因为) ", "$1理由 ")
                .replaceAll("(在 *[-.0-9]+) *(?:至|-|—|~|～) *([-.0-9]+) *之间", "$1 到 $2 之间");
        Matcher other = OTHER.matcher(text);
        return other.replaceAll(found -> " " + OTHER_WORDS.getOrDefault(found.group(), found.group()) + " ")
                .replaceAll(" +", " ");
    }

    /** With spaces around the first comparison. */
    private static String spaced(String line) {
        String masked = masked(line);
        for (String word : COMPARISONS) {
            int at = masked.indexOf(word);
            if (at >= 0) {
                return (line.substring(0, at).strip() + " " + word + " "
                                + line.substring(at + word.length()).strip())
                        .strip();
            }
        }
        return line;
    }

    /** Three parts that begin with the comparison, in the order in which they should stand. */
    private static String ordered(String line) {
        String[] parts = line.split(" ");
        return parts.length == 3 && COMPARISONS.contains(parts[0])
                ? (isNumber(parts[1])
                        ? parts[2] + " " + parts[0] + " " + parts[1]
                        : parts[1] + " " + parts[0] + " " + parts[2])
                : line;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** With one word put for another that is near. */
    private List<String> respelt(String line) {
        List<String> candidates = new ArrayList<>();
        String[] parts = line.split(" ");
        for (int i = 0; i < parts.length; i++) {
            List<String> known = condition ? CONDITION_WORDS : CONSEQUENCE_WORDS;
            if (known.contains(parts[i]) || parts[i].length() < 2) {
                continue;
            }
            for (String near : Nearest.to(parts[i], known)) {
                String[] other = parts.clone();
                other[i] = near;
                candidates.add(Arrays.stream(other).collect(Collectors.joining(" ")));
            }
        }
        return candidates;
    }

    /** The line with nothing but underscores between quotes, of the same length. */
    private static String masked(String line) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            text.append(quoted && c != '"' ? '_' : c);
            quoted ^= c == '"';
        }
        return text.toString();
    }
}
