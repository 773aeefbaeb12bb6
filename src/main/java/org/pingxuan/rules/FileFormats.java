package org.pingxuan.rules;

import java.util.Optional;

/** Reads the bytes of rule files as tables and documents; what cannot be read is a diagnostic, and empty. */
public interface FileFormats {

    /** A CSV or XLSX file, told apart by its ending. */
    Optional<Table> table(RuleFile file, Diagnostics diagnostics);

    /** A YAML file. */
    Optional<Document> document(RuleFile file, Diagnostics diagnostics);
}
