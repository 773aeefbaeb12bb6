/** Data files: evaluation data in and out - records of JSON, CSV and workbooks, empty forms, rows to be corrected. */
@NullMarked
package org.pingxuan.datafiles;

import org.jspecify.annotations.NullMarked;
