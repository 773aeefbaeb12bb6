package org.pingxuan.rules;

import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;

/**
 * A whole rules folder as values, without a mistake: what a release scores by.
 *
 * @param release {@code sha256:…} of the canonical content (contract 1.5)
 * @param derivations in the order in which they can be computed: what is read comes before what reads it
 * @param packs in the order in which they are scored: a pack comes after all whose outcomes it reads
 */
public record RuleBook(
        String release, Dictionary dictionary, Fields fields, List<Derivation> derivations, List<PackRules> packs) {

    public RuleBook {
        derivations = List.copyOf(derivations);
        packs = List.copyOf(packs);
    }

    public Optional<PackRules> pack(String id) {
        return packs.stream().filter(rules -> rules.pack().id().equals(id)).findFirst();
    }

    public List<Award> awards() {
        return packs.stream().flatMap(rules -> rules.pack().awards().stream()).toList();
    }

    public Optional<Award> award(String id) {
        return awards().stream().filter(award -> award.id().equals(id)).findFirst();
    }

    public Field field(String id) {
        return fields.get(id);
    }
}
