package org.pingxuan.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.web.ComparisonView.Band;
import org.pingxuan.web.ComparisonView.Move;
import org.pingxuan.web.ComparisonView.Near;
import org.pingxuan.web.ComparisonView.Row;
import org.pingxuan.words.Messages;
import tools.jackson.databind.JsonNode;

/** Parts of a comparison in words. */
record ComparisonWords(Locale locale) {

    /** Every so many points a band carries its number. */
    private static final int TICK = 10;

    private static final Map<String, String> PAIRS = Map.of(
            "grades", "text.grades", "stars", "text.stars", "statuses", "text.statuses", "results", "text.results");

    String say(String code, Object... arguments) {
        return Messages.of("compare." + code, arguments).in(locale);
    }

    String label(JsonNode label) {
        return label.path(locale.getLanguage().equals("en") ? "en" : "zh").asString("");
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** With the minus sign of print. */
    static String signed(String points) {
        return points.startsWith("-") ? "−" + points.substring(1) : "+" + points;
    }

    List<Row> pairs(JsonNode pack) {
        List<Row> rows = new ArrayList<>();
        for (String key : List.of("grades", "stars", "statuses", "results")) {
            String text = pack.path(key)
                    .valueStream()
                    .map(pair -> say(
                            "text.pair",
                            number(pair.path("count").asLong()),
                            word(key, pair.path("from")),
                            word(key, pair.path("to"))))
                    .collect(Collectors.joining("，"));
            if (!text.isEmpty()) {
                rows.add(new Row(say(PAIRS.get(key)), text, ""));
            }
        }
        addGains(rows, "text.titles", pack.path("titles"), "title");
        addGains(rows, "text.findings", pack.path("findings"), "code");
        return rows;
    }

    private void addGains(List<Row> rows, String heading, JsonNode list, String name) {
        if (!list.isEmpty()) {
            String text = list.valueStream()
                    .map(item -> say(
                            "text.gain_loss",
                            item.path(name).asString(),
                            number(item.path("gained").asLong()),
                            number(item.path("lost").asLong())))
                    .collect(Collectors.joining("，"));
            rows.add(new Row(say(heading), text, ""));
        }
    }

    private String word(String key, JsonNode word) {
        if (key.equals("statuses")) {
            return say("status." + word.asString("NONE"));
        }
        return word.isNull()
                ? say("text.none")
                : key.equals("stars") ? say("text.star", word.asString()) : word.asString();
    }

    Row cause(JsonNode cause) {
        return new Row(
                cause.path("rule").asString(),
                say(
                        "page.cause",
                        number(cause.path("up").asLong()),
                        number(cause.path("down").asLong()),
                        signed(cause.path("sum").asString())),
                say("origin." + cause.path("origin").asString()) + " · "
                        + cause.path("at").asString());
    }

    List<Band> bands(JsonNode pack) {
        long most = pack.path("spread")
                .valueStream()
                .mapToLong(band -> Math.max(
                        band.path("before").asLong(), band.path("after").asLong()))
                .max()
                .orElse(1);
        List<Band> bands = new ArrayList<>();
        for (JsonNode band : pack.path("spread")) {
            long from = band.path("from").asLong();
            long to = band.path("to").asLong();
            long before = band.path("before").asLong();
            long after = band.path("after").asLong();
            bands.add(new Band(
                    say("text.band", from, to, number(before), number(after)),
                    from % TICK == 0 ? String.valueOf(from) : null,
                    before * 100 / most,
                    after * 100 / most,
                    bound(pack.path("bounds"), from, to)));
        }
        return bands;
    }

    private @Nullable String bound(JsonNode bounds, long from, long to) {
        List<String> marks = new ArrayList<>();
        for (JsonNode bound : bounds) {
            String was = bound.path("before").asString("");
            String is = bound.path("after").asString("");
            if (within(is, from, to)) {
                marks.add(bound.path("grade").asString() + " " + is);
            }
            if (!was.equals(is) && within(was, from, to)) {
                marks.add(say("page.was", bound.path("grade").asString() + " " + was));
            }
        }
        return marks.isEmpty() ? null : String.join(" ", marks);
    }

    private static boolean within(String points, long from, long to) {
        if (points.isEmpty()) {
            return false;
        }
        BigDecimal bound = new BigDecimal(points);
        return bound.signum() > 0
                && bound.compareTo(BigDecimal.valueOf(from)) >= 0
                && bound.compareTo(BigDecimal.valueOf(to)) < 0;
    }

    /** The lines that weigh most, with what they give more or less. */
    static String lines(JsonNode lines) {
        return lines.valueStream()
                .filter(line -> !line.path("difference").asString().equals("0.00"))
                .map(line -> line.path("rule").asString() + " "
                        + signed(line.path("difference").asString()))
                .collect(Collectors.joining("，"));
    }

    Move move(JsonNode move) {
        String kind = move.path("kind").asString();
        JsonNode before = move.path("before");
        JsonNode after = move.path("after");
        String by = move.path("by")
                .valueStream()
                .map(cause -> say("by." + cause.asString()))
                .collect(Collectors.joining("，"));
        String margin = after.path("margin").asString("");
        return new Move(
                move.path("subject").asString(),
                move.path("name").asString(),
                say("kind." + kind),
                kind.endsWith("_GAINED") || kind.equals("ADMITTED"),
                label((after.isNull() ? before : after).path("pool")),
                spot(before),
                spot(after),
                before.path("score").asString("–") + " → " + after.path("score").asString("–"),
                margin.isEmpty() ? "" : signed(margin),
                ComparisonView.joined(List.of(by, lines(move.path("lines")))));
    }

    private String spot(JsonNode spot) {
        if (spot.isNull()) {
            return say("none");
        }
        String outcome = Messages.of("ranking.outcome." + spot.path("outcome").asString())
                .in(locale);
        return spot.path("rank").isNull()
                ? outcome
                : say("text.rank", spot.path("rank").asString()) + " " + outcome;
    }

    Near near(JsonNode near) {
        return new Near(
                near.path("subject").asString(),
                near.path("name").asString(),
                label(near.path("pool")),
                say("page.line." + near.path("line").asString()),
                near.path("rank").asString(),
                near.path("score").asString(),
                near.path("distance").asString());
    }
}
