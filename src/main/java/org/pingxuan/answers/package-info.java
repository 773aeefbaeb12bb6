/** Answers: score sheets, shortlists, comparisons and what was found in rule files, as JSON and as tables for people. */
@NullMarked
package org.pingxuan.answers;

import org.jspecify.annotations.NullMarked;
