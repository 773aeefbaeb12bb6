package org.pingxuan.answers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pingxuan.ranking.Move;
import org.pingxuan.ranking.ShortlistChange.Cut;
import org.pingxuan.ranking.Standing;
import org.pingxuan.words.Label;
import org.pingxuan.yearend.Comparison.AwardChange;
import org.pingxuan.yearend.Comparison.Mover;
import tools.jackson.core.JsonGenerator;

/** The awards of a comparison as JSON: who moves, where pools are cut, who is near a limit. */
final class ComparedAwards {

    private ComparedAwards() {}

    static void write(JsonGenerator json, AwardChange award) {
        json.writeStringProperty("award", award.award());
        ComparisonJson.label(json, "title", award.title());
        json.writeObjectPropertyStart("counts");
        award.shortlist().counts().forEach((kind, count) -> json.writeNumberProperty(kind.name(), count));
        json.writeEndObject();
        ComparisonJson.objects(json, "moves", award.movers(), mover -> mover(json, mover));
        ComparisonJson.objects(json, "pools", award.shortlist().pools(), pool -> {
            ComparisonJson.attributes(json, "key", pool.key().attributes());
            cut(json, "before", pool.before());
            cut(json, "after", pool.after());
        });
        json.writeNumberProperty("nearby", award.shortlist().nearby());
        ComparisonJson.objects(json, "near", award.near(), near -> {
            Standing standing = near.near().standing();
            json.writeStringProperty("subject", standing.subject());
            json.writeStringProperty("name", near.name());
            ComparisonJson.label(json, "pool", near.pool());
            json.writeStringProperty("line", near.near().line().name());
            json.writeNumberProperty("rank", standing.rank());
            json.writeStringProperty("score", standing.score());
            json.writeStringProperty("outcome", standing.outcome().name());
            json.writeStringProperty("distance", text(near.near().distance()));
        });
    }

    private static void mover(JsonGenerator json, Mover mover) {
        Move move = mover.move();
        json.writeStringProperty("subject", move.subject());
        json.writeStringProperty("name", mover.name());
        json.writeStringProperty("kind", move.kind().name());
        ComparisonJson.texts(json, "by", move.by().stream().map(Enum::name).toList());
        spot(json, "before", move.before(), mover.from());
        spot(json, "after", move.after(), mover.to());
        ComparisonJson.objects(json, "lines", mover.lines(), line -> {
            json.writeStringProperty("pack", line.pack());
            ComparisonJson.line(json, line.line());
        });
    }

    private static void spot(JsonGenerator json, String key, Move.@Nullable Spot spot, @Nullable Label pool) {
        if (spot == null) {
            json.writeNullProperty(key);
            return;
        }
        Standing standing = spot.standing();
        json.writeObjectPropertyStart(key);
        ComparisonJson.label(json, "pool", pool);
        ComparisonJson.attributes(json, "key", spot.pool().attributes());
        if (standing.rank() == null) {
            json.writeNullProperty("rank");
        } else {
            json.writeNumberProperty("rank", standing.rank());
        }
        json.writeStringProperty("score", standing.score());
        json.writeStringProperty("outcome", standing.outcome().name());
        ComparisonJson.texts(json, "reasons", standing.reasons());
        json.writeStringProperty("margin", text(spot.margin()));
        json.writeEndObject();
    }

    private static void cut(JsonGenerator json, String key, @Nullable Cut cut) {
        if (cut == null) {
            json.writeNullProperty(key);
            return;
        }
        json.writeObjectPropertyStart(key);
        json.writeNumberProperty("size", cut.size());
        json.writeNumberProperty("quota", cut.quota());
        json.writeNumberProperty("listed", cut.listed());
        json.writeStringProperty("score", text(cut.score()));
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
