package org.pingxuan.rulefiles;

import java.util.Optional;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Utf8;

/** Rule files as an office writes them: tables in CSV and XLSX, documents in YAML; always UTF-8. */
public final class OfficeFiles implements FileFormats {

    @Override
    public Optional<Table> table(RuleFile file, Diagnostics diagnostics) {
        return file.is(".xlsx")
                ? Workbooks.read(file, diagnostics)
                : Utf8.text(file, diagnostics).flatMap(text -> CsvTables.read(file.path(), text, diagnostics));
    }

    @Override
    public Optional<Document> document(RuleFile file, Diagnostics diagnostics) {
        return Utf8.text(file, diagnostics).flatMap(text -> YamlDocuments.read(file.path(), text, diagnostics));
    }
}
