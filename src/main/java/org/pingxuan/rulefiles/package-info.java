/** Rule files as they come in: a folder or an archive of tables (CSV, workbooks) and documents (YAML). */
@NullMarked
package org.pingxuan.rulefiles;

import org.jspecify.annotations.NullMarked;
