package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.catalogue.Weights.Profile;
import org.pingxuan.catalogue.Weights.Row;
import org.pingxuan.rulebook.PackFile.Declared;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document.Scalar;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Utf8;

/** All pack folders of a rules folder: their {@code pack.yaml}, weights and profiles, and which variant is chosen. */
final class PackFolders {

    private final RuleFiles files;
    private final FileFormats formats;
    private final Dictionary dictionary;
    private final Diagnostics diagnostics;
    private final Set<String> unreadable = new HashSet<>();

    PackFolders(RuleFiles files, FileFormats formats, Dictionary dictionary, Diagnostics diagnostics) {
        this.files = files;
        this.formats = formats;
        this.dictionary = dictionary;
        this.diagnostics = diagnostics;
    }

    /** Every pack with a usable {@code pack.yaml}, variants that are not chosen included, by folder. */
    List<Declared> read() {
        List<Declared> packs = new ArrayList<>();
        for (RuleFile file : files.all()) {
            if (Role.of(file) == Role.PACK) {
                formats.document(file, diagnostics)
                        .flatMap(document -> PackFile.read(document, file.folder(), dictionary, diagnostics))
                        .map(this::withWeights)
                        .ifPresentOrElse(packs::add, () -> unreadable.add(file.folder()));
            }
        }
        checkIds(packs);
        return packs;
    }

    /** Whether a pack reads one whose own file cannot be read: nothing it says of that one can be judged. */
    boolean readsUnreadable(Pack pack) {
        return pack.reads().stream().anyMatch(read -> unreadable.contains(read.pack()));
    }

    /** Whether a name is that of a pack whose own file cannot be read, or of something such a pack gives. */
    boolean isOfUnreadable(String name) {
        String plain = name.startsWith("-") ? name.substring(1) : name;
        return unreadable.stream().anyMatch(pack -> plain.equals(pack) || plain.startsWith(pack + "."));
    }

    private void checkIds(List<Declared> packs) {
        Map<String, List<Declared>> byId = packs.stream()
                .collect(Collectors.groupingBy(pack -> pack.pack().id(), TreeMap::new, Collectors.toList()));
        byId.forEach((id, variants) -> {
            List<Declared> enabled = variants.stream().filter(Declared::enabled).toList();
            if (variants.size() > 1 && enabled.size() != 1) {
                String folders = variants.stream()
                        .map(variant -> variant.pack().folder())
                        .collect(Collectors.joining("、"));
                diagnostics.error(
                        variants.get(0).place(),
                        enabled.isEmpty() ? "NO_VARIANT_ENABLED" : "SEVERAL_VARIANTS_ENABLED",
                        id,
                        folders);
            }
        });
        Map<String, String> titles = new TreeMap<>();
        Map<String, String> awards = new TreeMap<>();
        for (Declared declared : packs) {
            Pack pack = declared.pack();
            String other = titles.putIfAbsent(pack.title().zh(), pack.id());
            if (other != null && !other.equals(pack.id())) {
                diagnostics.error(
                        declared.place(), "PACK_TITLE_TWICE", pack.title().zh(), other);
            }
            pack.awards().forEach(award -> {
                String first = awards.putIfAbsent(award.id(), pack.id());
                if (first != null && !first.equals(pack.id())) {
                    diagnostics.error(declared.place(), "AWARD_TWICE", award.id(), first);
                }
            });
        }
    }

    private Declared withWeights(Declared declared) {
        Pack pack = declared.pack();
        WeightsFile reader = new WeightsFile(pack, dictionary, diagnostics);
        Optional<RuleFile> weights = files.table(pack.folder(), WeightsFile.WEIGHTS);
        List<Row> rows = weights.flatMap(
                        file -> formats.table(file, diagnostics).map(table -> reader.weights(file.path(), table)))
                .orElse(List.of());
        Optional<RuleFile> profilesFile = files.table(pack.folder(), WeightsFile.PROFILES);
        Map<String, Profile> profiles = profilesFile
                .flatMap(file ->
                        formats.table(file, diagnostics).map(table -> reader.profiles(file.path(), table, rows)))
                .orElse(Map.of());
        for (Pack.Criterion criterion : pack.criteria()) {
            if (criterion.maximum() == null && weights.isEmpty()) {
                diagnostics.error(declared.place(), "CRITERION_WITHOUT_MAXIMUM", criterion.label(), criterion.id());
            } else if (criterion.maximum() != null && weights.isPresent()) {
                diagnostics.error(declared.place(), "MAXIMUM_AND_WEIGHTS", criterion.label(), criterion.id());
            }
        }
        return declared.with(new Weights(rows, profiles, chosen(declared, profiles.keySet())));
    }

    private Map<Integer, String> chosen(Declared declared, Set<String> profiles) {
        Map<Integer, String> chosen = new LinkedHashMap<>();
        declared.profiles().forEach((year, name) -> {
            if (!profiles.contains(name.text()) && !name.text().equals(Weights.NO_PROFILE)) {
                diagnostics.add(Names.unknown(name.place(), "UNKNOWN_PROFILE", name.text(), profiles));
            }
            chosen.put(year, name.text());
        });
        return chosen;
    }

    /** The rule files of a pack: those of its folder, then those it includes. */
    List<RuleFile> rulesOf(Declared declared) {
        List<RuleFile> rules = new ArrayList<>(files.in(declared.pack().folder()).stream()
                .filter(file -> Role.of(file) == Role.RULES)
                .toList());
        for (Scalar include : declared.includes()) {
            Optional<RuleFile> file = files.file(include.text()).filter(found -> Role.of(found) == Role.RULES);
            if (file.isEmpty()) {
                List<String> known = files.all().stream()
                        .filter(found -> Role.of(found) == Role.RULES)
                        .map(RuleFile::path)
                        .toList();
                diagnostics.add(Names.unknown(include.place(), "INCLUDE_NOT_FOUND", include.text(), known));
            }
            file.filter(found -> !rules.contains(found)).ifPresent(rules::add);
        }
        return rules.stream().filter(this::isReadable).toList();
    }

    private boolean isReadable(RuleFile file) {
        return RuleFiles.tableName(file).isPresent()
                || Utf8.text(file, diagnostics).isPresent();
    }
}
