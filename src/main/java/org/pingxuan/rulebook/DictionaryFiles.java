package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.words.Label;

/** The tables of {@code rules/dictionary}; what is right in them is read, every mistake is told with its cell. */
final class DictionaryFiles {

    /** The folder under the rules folder. */
    public static final String FOLDER = "dictionary";

    /** Its tables, without their endings. */
    static final Set<String> TABLES =
            Set.of("kinds", "forms", "tiers", "sectors", "post-categories", "flags", "indicators", "derivations");

    private final RuleFiles files;
    private final FileFormats formats;
    private final Diagnostics diagnostics;

    private DictionaryFiles(RuleFiles files, FileFormats formats, Diagnostics diagnostics) {
        this.files = files;
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    /** The dictionary of a rules folder, as far as it can be read; complete only without diagnostics. */
    public static Dictionary read(List<RuleFile> files, FileFormats formats, Diagnostics diagnostics) {
        return new DictionaryFiles(new RuleFiles(files), formats, diagnostics).dictionary();
    }

    private Dictionary dictionary() {
        Lists kinds = list("kinds");
        List<Form> forms = forms(kinds);
        List<Entry> tiers = list("tiers").entries();
        List<Entry> sectors = list("sectors").entries();
        List<Entry> posts = list("post-categories").entries();
        List<Entry> flags = list("flags").entries();
        IndicatorsTable reader = new IndicatorsTable(kinds);
        List<Indicator> indicators = table("indicators", IndicatorsTable.HEADINGS, IndicatorsTable.NEEDED)
                .map(reader::read)
                .orElse(List.of());
        return new Dictionary(indicators, kinds.entries(), forms, tiers, sectors, posts, flags, reader.reserve());
    }

    private Lists list(String name) {
        return Lists.read(table(name, Lists.HEADINGS, Set.of("code", "zh")));
    }

    private List<Form> forms(Lists kinds) {
        List<Form> forms = new ArrayList<>();
        Lists seen = new Lists();
        Optional<HeadedTable> table = table("forms", Lists.FORM_HEADINGS, Set.of("code", "zh", "kind"));
        for (TableRow row : table.map(HeadedTable::rows).orElse(List.of())) {
            Optional<String> kind = row.required("kind").flatMap(text -> row.known("kind", kinds::id, kinds.names()));
            seen.add(row).ifPresent(entry -> kind.ifPresent(id -> forms.add(new Form(entry.id(), entry.label(), id))));
        }
        return forms;
    }

    private Optional<HeadedTable> table(String name, Map<String, Label> headings, Set<String> needed) {
        Optional<RuleFile> file = files.table(FOLDER, name);
        if (file.isEmpty()) {
            String path = FOLDER + "/" + name + ".csv";
            diagnostics.error(Place.of(path), "FILE_MISSING", path);
        }
        return file.flatMap(found -> formats.table(found, diagnostics)
                .flatMap(table -> HeadedTable.of(found.path(), table, headings, needed, diagnostics)));
    }
}
