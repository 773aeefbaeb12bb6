package org.pingxuan.lint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.Condition;

/**
 * Makes trials up: subjects to whom a pack applies, with readings at and around its literals, and such that a given
 * condition holds if that can be had. The same seed gives the same trials.
 */
final class Sampling {

    private final Dictionary dictionary;
    private final Pack pack;
    private final List<Input> inputs;
    private final Random random;
    private final Wish wish;

    Sampling(Dictionary dictionary, Pack pack, List<Input> inputs, Random random) {
        this.dictionary = dictionary;
        this.pack = pack;
        this.inputs = inputs;
        this.random = random;
        this.wish = new Wish(dictionary, inputs, random);
    }

    /** A trial for which the condition was tried to make hold. */
    Trial trial(@Nullable Condition condition) {
        Trial trial = trial();
        return condition == null ? trial : wish.granted(trial, condition);
    }

    private Trial trial() {
        Pack.Applies whom = pack.applies().get(random.nextInt(pack.applies().size()));
        String kind = one(whom.kinds(), ids(dictionary.kinds()));
        List<String> forms = dictionary.forms().stream()
                .filter(form -> form.kind().equals(kind))
                .map(Form::id)
                .filter(form -> whom.forms().isEmpty() || whom.forms().contains(form))
                .toList();
        String form = kind.equals(Subject.MEMBER) || forms.isEmpty() ? null : forms.get(random.nextInt(forms.size()));
        Subject subject = Trial.subject(
                kind,
                form,
                one(whom.tiers(), ids(dictionary.tiers())),
                one(whom.sectors(), ids(dictionary.sectors())),
                kind.equals(Subject.MEMBER)
                        ? some(whom.postCategories(), ids(dictionary.postCategories()))
                        : new TreeSet<>(),
                some(whom.flags(), ids(dictionary.flags())));
        Map<Field, Value> given = new LinkedHashMap<>();
        int good = random.nextInt(4);
        for (Input input : inputs) {
            List<Value> values = input.values();
            boolean plain = random.nextInt(4) < good;
            given.put(input.field(), plain ? input.plain() : values.get(random.nextInt(values.size())));
        }
        if (!inputs.isEmpty() && random.nextInt(6) == 0) {
            given.remove(inputs.get(random.nextInt(inputs.size())).field());
        }
        return new Trial(cycle(whom), subject, given);
    }

    /** Of the year from which the latest weights hold. */
    private Cycle cycle(Pack.Applies whom) {
        int year =
                pack.weights().rows().stream().mapToInt(Weights.Row::from).max().orElse(0);
        String text = Integer.toString(Math.max(year, 2013));
        Cycle.Type type = whom.cycles().isEmpty() || whom.cycles().contains(Cycle.Type.YEAR)
                ? Cycle.Type.YEAR
                : whom.cycles().stream().sorted().findFirst().orElseThrow();
        String ending = switch (type) {
            case YEAR -> "";
            case HALF -> "-H1";
            case QUARTER -> "-Q1";
            case STAGE -> "-S1";
            case EVENT -> "-E-1";
        };
        return Cycle.parse(text + ending).orElseThrow();
    }

    private String one(Collection<String> allowed, List<String> all) {
        List<String> from = allowed.isEmpty() ? all : allowed.stream().sorted().toList();
        return from.get(random.nextInt(from.size()));
    }

    /** One of those that are needed; if none is, mostly none and sometimes any one. */
    private TreeSet<String> some(Collection<String> needed, List<String> all) {
        boolean any = !needed.isEmpty() || !all.isEmpty() && random.nextInt(3) == 0;
        return any ? new TreeSet<>(List.of(one(needed, all))) : new TreeSet<>();
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
