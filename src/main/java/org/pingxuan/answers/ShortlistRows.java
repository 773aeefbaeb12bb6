package org.pingxuan.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.ranking.Pool;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.ranking.Standing;
import org.pingxuan.words.Messages;

/**
 * A shortlist as a table for people: one row a standing, with the labels of the dictionary instead of ids.
 *
 * @param names name of a subject by its id
 */
record ShortlistRows(
        Shortlist shortlist, Award award, Dictionary dictionary, UnaryOperator<String> names, Locale locale) {

    List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(say("ranking.cycle"), say("ranking.award")));
        award.pool().forEach(attribute -> headings.add(say("ranking." + attribute)));
        if (award.areaDigits() > 0) {
            headings.add(say("ranking.area"));
        }
        for (String heading : List.of(
                "size",
                "quota",
                "listed",
                "rank",
                "subject",
                "name",
                "score",
                "outcome",
                "decidedBy",
                "reasons",
                "limit",
                "successor",
                "replaces")) {
            headings.add(say("ranking." + heading));
        }
        shortlist.share().keySet().forEach(share -> headings.add(say("ranking.share", tierOf(share))));
        if (shortlist.decision() != null) {
            headings.add(say("ranking.decision"));
        }
        return headings;
    }

    void forEach(Consumer<List<RowCell>> taker) {
        for (Pool pool : shortlist.pools()) {
            List<RowCell> head = head(pool);
            for (Standing standing : pool.standings()) {
                List<RowCell> row = new ArrayList<>(head);
                row.add(RowCell.number(standing.rank()));
                row.add(RowCell.text(standing.subject()));
                row.add(RowCell.text(names.apply(standing.subject())));
                row.add(RowCell.number(standing.score()));
                row.add(RowCell.text(say("ranking.outcome." + standing.outcome())));
                row.add(RowCell.text(spoken("ranking.by.", standing.decidedBy())));
                row.add(RowCell.text(standing.reasons().stream()
                        .map(reason -> spoken("ranking.reason.", reason))
                        .collect(Collectors.joining("、"))));
                row.add(RowCell.text(group(standing.limit())));
                row.add(RowCell.text(standing.successor()));
                row.add(RowCell.text(standing.replaces()));
                shortlist.share().values().forEach(share -> row.add(RowCell.number(share)));
                if (shortlist.decision() != null) {
                    row.add(RowCell.text(say("ranking.decide")));
                }
                taker.accept(row);
            }
        }
    }

    private List<RowCell> head(Pool pool) {
        List<RowCell> head = new ArrayList<>();
        head.add(RowCell.text(shortlist.cycle()));
        head.add(RowCell.text(award.title().in(locale)));
        pool.key().attributes().forEach((attribute, value) -> head.add(RowCell.text(label(attribute, value))));
        head.add(RowCell.number(pool.size()));
        head.add(RowCell.number(pool.quota()));
        head.add(RowCell.number(pool.listed()));
        return head;
    }

    private String label(String attribute, @Nullable String value) {
        return switch (attribute) {
            case "kind" -> label(dictionary.kinds(), value);
            case "tier" -> label(dictionary.tiers(), value);
            case "sector" -> label(dictionary.sectors(), value);
            case "form" ->
                value == null
                        ? ""
                        : dictionary
                                .form(value)
                                .map(form -> form.label().in(locale))
                                .orElse(value);
            default -> Objects.toString(value, "");
        };
    }

    private String label(List<Entry> entries, @Nullable String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> entry.label().in(locale))
                .findFirst()
                .orElse(Objects.toString(id, ""));
    }

    private String group(@Nullable String id) {
        String category = label(dictionary.postCategories(), id);
        return category.equals(id) ? label(dictionary.flags(), id) : category;
    }

    private String tierOf(String share) {
        String tier = share.substring(0, share.length() - "-or-below".length()).toUpperCase(Locale.ROOT);
        return label(dictionary.tiers(), tier);
    }

    /** The sentence of a word of the contract; codes that rule files give themselves stand as they are. */
    private String spoken(String prefix, @Nullable String code) {
        if (code == null) {
            return "";
        }
        return Messages.has(prefix + code) ? say(prefix + code) : code;
    }

    private String say(String code, Object... arguments) {
        return Messages.of(code, arguments).in(locale);
    }
}
