/** What is doubtful in rules that can be read: rows that contradict one another, rules that never fire, forms too long. */
@NullMarked
package org.pingxuan.lint;

import org.jspecify.annotations.NullMarked;
