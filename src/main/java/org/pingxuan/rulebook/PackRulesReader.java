package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.language.DecisionTables;
import org.pingxuan.language.Sentences;
import org.pingxuan.language.WrittenRule;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleFile;

/** Reads the rules of a pack from all its files: scoring tables first, then sentences, DRL and decision
 * tables, each in order of path. */
final class PackRulesReader {

    /** What is said of a row with a cell that could not be read, and is clear from that. */
    private static final Set<String> LEFT_EMPTY = Set.of("MISSING_VALUE", "SHARE_OR_POINTS_MISSING");

    private final Pack pack;
    private final Fields fields;
    private final FileFormats formats;
    private final DrlSyntax syntax;
    private final RuleNames names = new RuleNames();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Required> required = new ArrayList<>();

    private PackRulesReader(Pack pack, Fields fields, FileFormats formats, DrlSyntax syntax) {
        this.pack = pack;
        this.fields = fields;
        this.formats = formats;
        this.syntax = syntax;
    }

    /**
     * The pack with its rules; rules with mistakes are left out, and every mistake is told.
     *
     * @param files those of the pack's folder and those it includes; other than rule files are passed over
     */
    public static PackRules read(
            Pack pack,
            List<RuleFile> files,
            Fields fields,
            FileFormats formats,
            DrlSyntax syntax,
            Dictionary dictionary,
            Diagnostics diagnostics) {
        PackRulesReader reader = new PackRulesReader(pack, fields, formats, syntax);
        List<RuleFile> sorted =
                files.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
        Diagnostics ofTables = new Diagnostics();
        sorted.stream().filter(PackRulesReader::isTable).forEach(file -> reader.table(file, ofTables));
        if (!ofTables.hasErrors()) {
            new Shares(pack, dictionary).check(reader.rules, ofTables);
        }
        ofTables.all().forEach(diagnostics::add);
        sorted.stream().filter(file -> file.is(".dslr")).forEach(file -> reader.text(file, diagnostics));
        sorted.stream().filter(file -> file.is(".drl")).forEach(file -> reader.text(file, diagnostics));
        sorted.stream().filter(PackRulesReader::isDecisionTable).forEach(file -> reader.decisions(file, diagnostics));
        return new PackRules(pack, reader.of(Rule.Phase.SCORE), reader.of(Rule.Phase.JUDGE), reader.required);
    }

    private void table(RuleFile file, Diagnostics diagnostics) {
        Diagnostics ofCells = new Diagnostics();
        Diagnostics ofRows = new Diagnostics();
        formats.table(file, ofCells).ifPresent(table -> {
            ScoringTable.Rows rows = ScoringTable.read(file.path(), table, pack, fields, names, ofRows);
            rules.addAll(rows.scoring());
            required.addAll(rows.asking());
        });
        Set<Integer> unreadable = ofCells.all().stream()
                .map(found -> found.place().line())
                .filter(line -> line > 0)
                .collect(Collectors.toSet());
        ofCells.all().forEach(diagnostics::add);
        ofRows.all().stream()
                .filter(found -> !(LEFT_EMPTY.contains(found.code())
                        && unreadable.contains(found.place().line())))
                .forEach(diagnostics::add);
    }

    private void text(RuleFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<WrittenRule> written = file.is(".dslr")
                ? Sentences.read(file, syntax, own)
                : syntax.rules(file, own).stream().map(WrittenRule::of).toList();
        take(written, own);
        List<String> lines = file.text().lines().toList();
        for (Diagnostic diagnostic : own.all()) {
            Place place = diagnostic.place();
            boolean here = place.file().equals(file.path()) && place.line() > 0 && place.line() <= lines.size();
            diagnostics.add(here ? diagnostic.showing(lines.get(place.line() - 1)) : diagnostic);
        }
    }

    /** Makes trees of the rules of a file, as far as they are not too many or too large. */
    private void take(List<WrittenRule> written, Diagnostics own) {
        if (written.size() > Limits.RULES_OF_FILE) {
            own.error(written.get(Limits.RULES_OF_FILE).place(), "TOO_MANY_RULES", Limits.RULES_OF_FILE);
            return;
        }
        for (WrittenRule rule : written) {
            names.claim(rule.name(), rule.place(), own);
            if (!own.isFull()) {
                rule.rule(fields, pack, own)
                        .filter(read -> RuleCount.isSmall(read, own))
                        .ifPresent(rules::add);
            }
        }
    }

    private void decisions(RuleFile file, Diagnostics diagnostics) {
        formats.table(file, diagnostics).ifPresent(table -> {
            Diagnostics own = new Diagnostics();
            take(DecisionTables.read(file.path(), table, fields, pack, own), own);
            own.all().forEach(found -> diagnostics.add(DecisionTables.showing(table, found)));
        });
    }

    private List<Rule> of(Rule.Phase phase) {
        return rules.stream().filter(rule -> rule.phase() == phase).toList();
    }

    private static boolean isTable(RuleFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return name.startsWith("scoring") && (file.is(".csv") || file.is(".xlsx")) && !isDecisionTable(file);
    }

    private static boolean isDecisionTable(RuleFile file) {
        return file.is(".drl.csv") || file.is(".drl.xlsx");
    }
}
