/** Office: file formats - JSON, CSV, workbooks, YAML - in and out. */
@NullMarked
package org.pingxuan.office;

import org.jspecify.annotations.NullMarked;
