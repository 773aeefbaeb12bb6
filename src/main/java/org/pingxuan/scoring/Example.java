package org.pingxuan.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;

/**
 * One example from beside the rules of a pack: a case and what is expected of it.
 *
 * @param record subject, cycle and readings as if they had been submitted
 * @param places of the parts of the record, by JSON pointer
 * @param profile year profile, null for the chosen one
 * @param derived derived indicators given outright
 * @param upstream outcomes of other packs given outright; if there is one, no other pack is scored
 * @param expected values by key: {@code criteria}, {@code total} …
 */
record Example(
        String name,
        PackRules rules,
        RawRecord record,
        Map<String, Place> places,
        @Nullable String profile,
        Map<IndicatorCode, Value> derived,
        Map<Field, Value> upstream,
        Map<String, Document.Entry> expected,
        Place place) {}
