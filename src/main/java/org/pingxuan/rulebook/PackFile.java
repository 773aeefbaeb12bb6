package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Pack.Criterion;
import org.pingxuan.catalogue.Pack.Grade;
import org.pingxuan.catalogue.Pack.PackRead;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Document.Scalar;
import org.pingxuan.rules.Excused;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.words.Label;

/** {@code pack.yaml}: what a pack is, before its weights and rules are read. */
final class PackFile {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "source",
            "enabled",
            "include",
            "rescale",
            "profile",
            "applies",
            "reads",
            "requires",
            "criteria",
            "bonus",
            "deductions",
            "grades",
            "stars",
            "awards",
            "coverage",
            ExceptionsOfPack.KEY);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CRITERION = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern TITLE = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    private final Keys keys;
    private final String folder;
    private final Dictionary dictionary;
    private final Diagnostics diagnostics;
    private final List<Reference> references = new ArrayList<>();

    private PackFile(Keys keys, String folder, Dictionary dictionary, Diagnostics diagnostics) {
        this.keys = keys;
        this.folder = folder;
        this.dictionary = dictionary;
        this.diagnostics = diagnostics;
    }

    /** A pack as declared; its weights are not read yet. */
    record Declared(
            Pack pack,
            boolean enabled,
            List<Scalar> includes,
            Map<Integer, Scalar> profiles,
            List<Reference> references,
            List<Excused> exceptions,
            Fraction coverage,
            Place place) {

        Declared with(Weights weights) {
            Pack p = pack;
            Pack weighted = new Pack(
                    p.id(),
                    p.folder(),
                    p.title(),
                    p.source(),
                    p.applies(),
                    p.reads(),
                    p.requires(),
                    p.criteria(),
                    weights,
                    p.bonusLimit(),
                    p.deductionLimit(),
                    p.grades(),
                    p.stars(),
                    p.rescale(),
                    p.awards());
            return new Declared(weighted, enabled, includes, profiles, references, exceptions, coverage, place);
        }
    }

    /** Empty, with diagnostics, if the document has no usable id and title. */
    static Optional<Declared> read(Document document, String folder, Dictionary dictionary, Diagnostics diagnostics) {
        return Keys.of(document, KEYS, diagnostics)
                .flatMap(keys -> new PackFile(keys, folder, dictionary, diagnostics).declared(document.place()));
    }

    private Optional<Declared> declared(Place place) {
        Optional<String> id = keys.requiredText("id");
        Optional<Label> title = keys.label("title");
        id.filter(text -> !ID.matcher(text).matches()).ifPresent(text -> keys.error("id", "BAD_PACK_ID", text));
        title.filter(label -> !TITLE.matcher(label.zh()).matches())
                .ifPresent(label -> keys.error("title", "BAD_NAME", label.zh()));
        List<Pack.Applies> whom = new PackApplies(keys, dictionary, diagnostics).read();
        Set<String> kinds = new TreeSet<>();
        whom.forEach(alternative -> kinds.addAll(alternative.kinds()));
        String self = id.orElse(folder);
        List<Award> awards = new AwardsOfPack(self, kinds, dictionary, references, diagnostics).read(keys);
        Pack.@Nullable Stars stars = new StarsOfPack(references, diagnostics).read(keys, self);
        Pack pack = new Pack(
                self,
                folder,
                title.orElse(Label.of(folder)),
                keys.text("source").orElse(""),
                whom,
                reads(),
                requires(),
                criteria(),
                Weights.NONE,
                limit("bonus"),
                limit("deductions"),
                grades(),
                stars,
                keys.yes("rescale", false),
                awards);
        boolean enabled = keys.yes("enabled", true);
        Declared declared = new Declared(
                pack,
                enabled,
                keys.texts("include"),
                profiles(),
                List.copyOf(references),
                new ExceptionsOfPack(diagnostics).read(keys),
                coverage(),
                place);
        return id.isPresent() && title.isPresent() ? Optional.of(declared) : Optional.empty();
    }

    private List<PackRead> reads() {
        List<PackRead> reads = new ArrayList<>();
        for (Scalar text : keys.texts("reads")) {
            int dot = text.text().indexOf('.');
            if (dot < 1) {
                diagnostics.error(text.place(), "BAD_READ", text.text());
            } else {
                references.add(new Reference(Reference.Kind.READ, "", text.text(), text.place()));
                reads.add(
                        new PackRead(text.text().substring(0, dot), text.text().substring(dot + 1)));
            }
        }
        return reads;
    }

    private List<IndicatorCode> requires() {
        List<IndicatorCode> codes = new ArrayList<>();
        for (Scalar text : keys.texts("requires")) {
            Optional<Indicator> found = dictionary.find(text.text());
            if (found.isEmpty()) {
                diagnostics.add(Names.unknown(
                        text.place(), "UNKNOWN_INDICATOR_NAME", text.text(), dictionary.indicatorNames()));
            }
            found.ifPresent(indicator -> codes.add(indicator.code()));
        }
        return codes;
    }

    private List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        keys.mapping("criteria")
                .ifPresent(all -> all.entries().forEach((id, entry) -> {
                    if (!CRITERION.matcher(id).matches()) {
                        diagnostics.error(entry.key(), "BAD_CRITERION_ID", id);
                        return;
                    }
                    Keys.of(entry.value(), Set.of("zh", "en", "max"), diagnostics)
                            .ifPresent(one -> {
                                Label label = one.label().orElse(Label.of(id));
                                if (!TITLE.matcher(label.zh()).matches()) {
                                    one.error("zh", "BAD_NAME", label.zh());
                                }
                                if (!labels.add(label.zh())) {
                                    one.error("zh", "DUPLICATE_ENTRY", label.zh());
                                }
                                Optional<Fraction> maximum = one.number("max");
                                maximum.filter(points -> points.sign() <= 0)
                                        .ifPresent(
                                                points -> one.error("max", "MAXIMUM_NOT_POSITIVE", points.display()));
                                criteria.add(new Criterion(id, label, maximum.orElse(null)));
                            });
                }));
        return criteria;
    }

    private Fraction coverage() {
        Fraction coverage = keys.share("coverage").orElse(PackRules.USUAL_COVERAGE);
        if (coverage.sign() < 0 || coverage.compareTo(Fraction.ONE) > 0) {
            keys.error("coverage", "BAD_COVERAGE", coverage.display());
        }
        return coverage;
    }

    private @Nullable Points limit(String key) {
        return keys.mapping(key, Set.of("max"))
                .filter(found -> found.required("max").isPresent())
                .flatMap(found -> {
                    Optional<Fraction> most = found.number("max");
                    most.filter(points -> points.sign() <= 0)
                            .ifPresent(points -> found.error("max", "MAXIMUM_NOT_POSITIVE", points.display()));
                    return most;
                })
                .map(Points::rounded)
                .orElse(null);
    }

    private List<Grade> grades() {
        List<Grade> grades = new ArrayList<>();
        keys.mapping("grades").ifPresent(all -> {
            all.entries().keySet().forEach(id -> all.number(id).ifPresent(from -> grades.add(new Grade(id, from))));
            grades.sort(Comparator.comparing(Grade::from).reversed());
            for (int i = 1; i < grades.size(); i++) {
                if (grades.get(i).from().equals(grades.get(i - 1).from())) {
                    keys.error(
                            "grades",
                            "GRADES_WITH_ONE_BOUND",
                            grades.get(i - 1).id(),
                            grades.get(i).id());
                }
            }
            if (!grades.isEmpty() && grades.get(grades.size() - 1).from().sign() > 0) {
                keys.error(
                        "grades",
                        "GRADES_HAVE_A_GAP",
                        grades.get(grades.size() - 1).id());
            }
        });
        return grades;
    }

    private Map<Integer, Scalar> profiles() {
        Map<Integer, Scalar> chosen = new LinkedHashMap<>();
        boolean none = keys.value("profile")
                .filter(value -> value instanceof Scalar text && text.text().equals(Weights.NO_PROFILE))
                .isPresent();
        if (!none) {
            keys.mapping("profile")
                    .ifPresent(years -> years.entries().forEach((year, entry) -> {
                        Optional<Integer> number = Numerals.whole(year).filter(whole -> whole >= 1000 && whole <= 9999);
                        if (number.isEmpty() || !(entry.value() instanceof Scalar name)) {
                            diagnostics.error(entry.key(), "BAD_PROFILE", year);
                        } else {
                            chosen.put(number.get(), name);
                        }
                    }));
        }
        return chosen;
    }
}
