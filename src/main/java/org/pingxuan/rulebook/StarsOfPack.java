package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack.Stars;
import org.pingxuan.catalogue.Pack.Stars.Band;
import org.pingxuan.rules.Diagnostics;

/** The key {@code stars} of a pack: one for each criterion, taken over, or by bands. */
final class StarsOfPack {

    private final List<Reference> references;
    private final Diagnostics diagnostics;

    StarsOfPack(List<Reference> references, Diagnostics diagnostics) {
        this.references = references;
        this.diagnostics = diagnostics;
    }

    @Nullable
    Stars read(Keys pack, String self) {
        return pack.mapping("stars", Set.of("per-criterion-at-least", "of", "bands"))
                .flatMap(keys -> read(keys, pack, self))
                .orElse(null);
    }

    private Optional<Stars> read(Keys keys, Keys pack, String self) {
        Optional<Fraction> share = keys.share("per-criterion-at-least");
        Optional<String> of = keys.text("of").map(name -> AwardsOfPack.qualified(name, self));
        if (share.isPresent() == of.isPresent()) {
            pack.error("stars", "STARS_ONE_WAY");
            return Optional.empty();
        }
        of.ifPresent(name -> references.add(new Reference(Reference.Kind.STARS, self, name, keys.valuePlace("of"))));
        share.filter(found -> found.sign() <= 0 || found.compareTo(Fraction.ONE) > 0)
                .ifPresent(found -> keys.error("per-criterion-at-least", "SHARE_OUT_OF_RANGE", found.display()));
        List<Band> bands = new ArrayList<>();
        keys.mapping("bands")
                .ifPresent(all -> all.entries().forEach((stars, entry) -> {
                    Optional<Integer> number = Numerals.whole(stars).filter(whole -> whole >= 1 && whole <= 5);
                    if (number.isEmpty()) {
                        diagnostics.error(entry.key(), "BAD_STARS", stars);
                    } else {
                        all.number(stars).ifPresent(from -> bands.add(new Band(number.get(), from)));
                    }
                }));
        if (share.isPresent() && !bands.isEmpty()) {
            keys.error("bands", "STARS_ONE_WAY");
        }
        bands.sort(Comparator.comparing(Band::from).reversed());
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).stars() >= bands.get(i - 1).stars()) {
                keys.error("bands", "STARS_NOT_RISING");
            }
        }
        return Optional.of(new Stars(share.orElse(null), of.orElse(null), List.copyOf(bands)));
    }
}
