package org.pingxuan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A comparison as its page shows it, in the words of one language.
 *
 * @param quiet titles of the packs in which nothing changes
 */
record ComparisonView(
        Locale locale, JsonNode report, List<Pack> packs, List<Award> awards, List<Edit> edits, List<String> quiet) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Changes of points shown of a pack in each direction. */
    private static final int CHANGED = 10;

    private static final int CAUSES = 12;

    /** An edit of a file; {@code what} is the heading of the cell, or that a rule is new or gone. */
    record Edit(String file, String name, String what, String before, String after) {}

    /**
     * A pack in which something changes.
     *
     * @param counts short sentences
     * @param pairs changes from one word to another, each with its count
     */
    record Pack(
            String title,
            List<String> counts,
            List<Row> pairs,
            List<Row> causes,
            List<Band> bands,
            List<Changed> gainers,
            List<Changed> losers,
            long moreUp,
            long moreDown) {}

    /** A heading and what is said under it. */
    record Row(String label, String text, String small) {}

    /**
     * Totals of a band.
     *
     * @param height of the column before and after, in percent of the highest
     * @param bound grades that begin in this band
     */
    record Band(
            String title,
            @Nullable String label,
            long height,
            long heightAfter,
            @Nullable String bound) {}

    /** Somebody whose points change. */
    record Changed(String subject, String name, String before, String after, String difference, String lines) {}

    /** An award in which somebody moves or is near a limit. */
    record Award(String title, List<Move> moves, long more, List<Near> near, long nearby) {}

    /** A candidate who moves. */
    record Move(
            String subject,
            String name,
            String kind,
            boolean gain,
            String pool,
            String before,
            String after,
            String scores,
            String margin,
            String why) {}

    /** A candidate near a limit. */
    record Near(String subject, String name, String pool, String line, String rank, String score, String distance) {}

    static ComparisonView of(String body, Locale locale) {
        JsonNode report = JSON.readTree(body);
        ComparisonWords words = new ComparisonWords(locale);
        List<Pack> packs = new ArrayList<>();
        List<String> quiet = new ArrayList<>();
        for (JsonNode pack : report.path("packs")) {
            if (pack.path("changed").asLong() == 0) {
                quiet.add(words.label(pack.path("title")));
            } else {
                packs.add(pack(pack, words));
            }
        }
        return new ComparisonView(
                locale,
                report,
                packs,
                report.path("awards")
                        .valueStream()
                        .filter(award -> !award.path("moves").isEmpty()
                                || award.path("nearby").asLong() > 0)
                        .map(award -> award(award, words))
                        .toList(),
                report.path("edits")
                        .valueStream()
                        .map(edit -> edit(edit, words))
                        .toList(),
                quiet);
    }

    /** Awards in which somebody moves. */
    public List<Award> moving() {
        return awards.stream().filter(award -> !award.moves().isEmpty()).toList();
    }

    /** Awards with candidates near a limit. */
    public List<Award> close() {
        return awards.stream().filter(award -> award.nearby() > 0).toList();
    }

    /** A number of the report, with its thousands set off. */
    public String number(String key) {
        return ComparisonWords.number(report.path(key).asLong());
    }

    public String text(String key) {
        return report.path(key).asString("");
    }

    public String say(String code, Object... arguments) {
        return Messages.of("compare." + code, arguments).in(locale);
    }

    private static Edit edit(JsonNode edit, ComparisonWords words) {
        String name = edit.path("name").asString("");
        boolean fresh = edit.path("before").isNull();
        boolean gone = edit.path("after").isNull();
        String what = name.isEmpty() && fresh && gone
                ? words.say("page.only_form")
                : fresh
                        ? words.say("page.new")
                        : gone ? words.say("page.gone") : edit.path("column").asString("");
        return new Edit(
                edit.path("file").asString(),
                name,
                what,
                edit.path("before").asString(""),
                edit.path("after").asString(""));
    }

    private static Pack pack(JsonNode pack, ComparisonWords words) {
        long up = pack.path("up").path("count").asLong();
        long down = pack.path("down").path("count").asLong();
        List<String> counts = new ArrayList<>();
        counts.add(words.say(
                "text.up",
                ComparisonWords.number(up),
                ComparisonWords.signed(pack.path("up").path("most").asString())));
        counts.add(words.say(
                "text.down",
                ComparisonWords.number(down),
                ComparisonWords.signed(pack.path("down").path("most").asString())));
        counts.add(
                words.say("text.same", ComparisonWords.number(pack.path("same").asLong())));
        return new Pack(
                words.label(pack.path("title")),
                up + down == 0 ? List.of() : counts,
                words.pairs(pack),
                pack.path("causes")
                        .valueStream()
                        .limit(CAUSES)
                        .map(words::cause)
                        .toList(),
                words.bands(pack),
                changed(pack.path("gainers")),
                changed(pack.path("losers")),
                Math.max(0, up - CHANGED),
                Math.max(0, down - CHANGED));
    }

    private static List<Changed> changed(JsonNode list) {
        return list.valueStream()
                .limit(CHANGED)
                .map(changed -> new Changed(
                        changed.path("subject").asString(),
                        changed.path("name").asString(),
                        changed.path("before").path("total").asString(""),
                        changed.path("after").path("total").asString(""),
                        ComparisonWords.signed(changed.path("difference").asString("0.00")),
                        ComparisonWords.lines(changed.path("lines"))))
                .toList();
    }

    private static Award award(JsonNode award, ComparisonWords words) {
        long all = award.path("counts").properties().stream()
                .filter(kind ->
                        !kind.getKey().startsWith("RANK_") && !kind.getKey().equals("POOL"))
                .mapToLong(kind -> kind.getValue().asLong())
                .sum();
        List<Move> moves = award.path("moves").valueStream().map(words::move).toList();
        return new Award(
                words.label(award.path("title")),
                moves,
                all - moves.size(),
                award.path("near").valueStream().map(words::near).toList(),
                award.path("nearby").asLong());
    }

    static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("；"));
    }
}
