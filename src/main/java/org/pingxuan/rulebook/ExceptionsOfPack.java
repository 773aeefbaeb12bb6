package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Excused;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;

/** The key {@code exceptions} of a pack: checks that say nothing about it, each with a reason. */
final class ExceptionsOfPack {

    static final String KEY = "exceptions";

    private static final Set<String> KEYS = Set.of("check", "about", "reason");

    private final Diagnostics diagnostics;

    ExceptionsOfPack(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Excused> read(Keys pack) {
        List<Excused> read = new ArrayList<>();
        Optional<Document> all = pack.value(KEY);
        if (all.isPresent() && !(all.get() instanceof Document.Sequence)) {
            diagnostics.error(all.get().place(), "YAML_LIST_EXPECTED", KEY);
        } else if (all.isPresent()) {
            ((Document.Sequence) all.get())
                    .items()
                    .forEach(item -> Keys.of(item, KEYS, diagnostics)
                            .flatMap(keys -> one(keys, item.place()))
                            .ifPresent(read::add));
        }
        return List.copyOf(read);
    }

    private Optional<Excused> one(Keys keys, Place place) {
        Optional<String> check = keys.requiredText("check");
        Optional<String> reason = keys.requiredText("reason");
        String about = keys.text("about").orElse("");
        check.filter(code -> !Excused.CHECKS.contains(code))
                .ifPresent(code -> diagnostics.add(
                        Names.unknown(keys.valuePlace("check"), "UNKNOWN_CHECK", code, Excused.CHECKS)));
        return check.isEmpty() || reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new Excused(check.get(), about, reason.get(), place));
    }
}
