package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rulebook.PackFile.Declared;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.InputGate;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;

/** Reads a whole rules folder into a rule book, or tells everything that is wrong with it at once. */
public final class RuleBookReader {

    /**
     * What came of it.
     *
     * @param book empty if there is an error
     * @param diagnostics errors and warnings, in order of place
     * @param examples example files of the chosen packs, by pack id
     * @param sound where there is an error: the packs in whose rules there is none; empty if dictionary or packs as such have
     *     one
     */
    public record Result(
            Optional<RuleBook> book,
            List<Diagnostic> diagnostics,
            Map<String, List<RuleFile>> examples,
            Optional<RuleBook> sound) {}

    private final FileFormats formats;
    private final DrlSyntax syntax;

    public RuleBookReader(FileFormats formats, DrlSyntax syntax) {
        this.formats = formats;
        this.syntax = syntax;
    }

    public Result read(List<RuleFile> given) {
        return read(given, new Diagnostics());
    }

    /** @param diagnostics what was found before, while the files were collected */
    public Result read(List<RuleFile> given, Diagnostics diagnostics) {
        if (!InputGate.admits(given, diagnostics)) {
            return new Result(Optional.empty(), diagnostics.all(), Map.of(), Optional.empty());
        }
        RuleFiles files = new RuleFiles(given);
        Dictionary dictionary = DictionaryFiles.read(given, formats, diagnostics);
        PackFolders folders = new PackFolders(files, formats, dictionary, diagnostics);
        List<Declared> all = folders.read();
        List<Declared> enabled = all.stream().filter(Declared::enabled).toList();
        new FolderCheck(files, diagnostics).check(all);
        Fields fields = new Fields(dictionary, packs(enabled));
        if (!diagnostics.hasErrors()) {
            new NamesTaken(fields, diagnostics).check(enabled);
        }
        List<Derivation> derivations = derivations(files, dictionary, fields, diagnostics);
        Set<String> ids = new HashSet<>();
        enabled.forEach(pack -> ids.add(pack.pack().id()));
        References references = new References(diagnostics);
        Map<String, PackRules> rules = new HashMap<>();
        Map<String, PackRules> sound = new HashMap<>();
        boolean wellFounded = !diagnostics.hasErrors();
        for (Declared declared : all) {
            if (diagnostics.isFull() || folders.readsUnreadable(declared.pack())) {
                continue;
            }
            Fields ofVariant =
                    declared.enabled() ? fields : new Fields(dictionary, packs(withVariant(enabled, declared)));
            List<Reference> known = declared.references().stream()
                    .filter(reference -> !folders.isOfUnreadable(reference.name()))
                    .toList();
            references.checkFields(known, ofVariant, ids);
            Diagnostics own = new Diagnostics();
            PackRules read = PackRulesReader.read(
                            declared.pack(), folders.rulesOf(declared), ofVariant, formats, syntax, dictionary, own)
                    .declaring(declared.exceptions(), declared.coverage(), declared.place());
            own.all().forEach(diagnostics::add);
            if (declared.enabled()) {
                rules.put(declared.pack().id(), read);
            }
            if (declared.enabled() && !own.hasErrors()) {
                sound.put(declared.pack().id(), read);
            }
        }
        RuleCount.check(rules.values(), diagnostics);
        List<PackRules> ordered = ordered(enabled, rules, diagnostics);
        if (!diagnostics.hasErrors()) {
            enabled.forEach(declared -> references.checkRules(declared.references(), rules));
        }
        Optional<RuleBook> book = diagnostics.hasErrors()
                ? Optional.empty()
                : Optional.of(new RuleBook(
                        ReleaseHash.of(given, formats, syntax.vocabulary()), dictionary, fields, derivations, ordered));
        List<PackRules> soundOnes =
                ordered.stream().filter(sound::containsValue).toList();
        return new Result(
                book,
                diagnostics.all(),
                examples(files, enabled),
                book.isPresent() || !wellFounded
                        ? Optional.empty()
                        : Optional.of(new RuleBook("", dictionary, fields, derivations, soundOnes)));
    }

    private List<Derivation> derivations(
            RuleFiles files, Dictionary dictionary, Fields fields, Diagnostics diagnostics) {
        return files.table(DictionaryFiles.FOLDER, "derivations")
                .flatMap(file -> formats.table(file, diagnostics)
                        .map(table -> new DerivationsFile(file.path(), dictionary, fields, diagnostics).read(table)))
                .orElse(List.of());
    }

    private static List<PackRules> ordered(
            List<Declared> enabled, Map<String, PackRules> rules, Diagnostics diagnostics) {
        LinkedHashMap<String, Collection<String>> reads = new LinkedHashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (Declared declared : enabled) {
            Pack pack = declared.pack();
            reads.putIfAbsent(
                    pack.id(), pack.reads().stream().map(Pack.PackRead::pack).toList());
            places.put(pack.id(), declared.place());
        }
        Order.Result result = Order.of(reads);
        result.cycle()
                .ifPresent(
                        cycle -> diagnostics.error(places.get(cycle.get(0)), "PACK_CYCLE", String.join(" → ", cycle)));
        return result.order().stream().map(rules::get).toList();
    }

    private static Map<String, List<RuleFile>> examples(RuleFiles files, List<Declared> enabled) {
        Map<String, List<RuleFile>> examples = new LinkedHashMap<>();
        for (Declared declared : enabled) {
            Pack pack = declared.pack();
            examples.put(
                    pack.id(),
                    files.all().stream()
                            .filter(file ->
                                    Role.of(file) == Role.EXAMPLE && file.path().startsWith(pack.folder() + "/"))
                            .toList());
        }
        return examples;
    }

    private static List<Declared> withVariant(List<Declared> enabled, Declared variant) {
        List<Declared> packs = new ArrayList<>(enabled);
        packs.removeIf(pack -> pack.pack().id().equals(variant.pack().id()));
        packs.add(variant);
        return packs;
    }

    private static List<Pack> packs(List<Declared> declared) {
        return declared.stream().map(Declared::pack).toList();
    }
}
