package org.pingxuan.evidence;

import java.util.List;
import java.util.stream.IntStream;
import org.pingxuan.catalogue.Indicator;

/** Which elements of a list its numbers are: ballots come in five levels or in three (满意, 基本满意, 不满意). */
final class Levels {

    private static final List<String> OF_THREE = List.of("satisfied", "basically", "not");

    private Levels() {}

    /** Whether a list may have so many numbers; a list without named elements may have any number. */
    static boolean allows(Indicator indicator, int length) {
        return indicator.parts().isEmpty()
                ? length > 0
                : length == indicator.parts().size()
                        || length == OF_THREE.size() && ids(indicator).containsAll(OF_THREE);
    }

    /** The lengths allowed, as a message shows them. */
    static String allowed(Indicator indicator) {
        int size = indicator.parts().size();
        return size != OF_THREE.size() && ids(indicator).containsAll(OF_THREE) ? "3/" + size : Integer.toString(size);
    }

    /** Place of each number among the named elements; an element of a finer list may stay empty. */
    static int[] elements(Indicator indicator, int length) {
        List<String> ids = ids(indicator);
        return length == ids.size() || length != OF_THREE.size()
                ? IntStream.range(0, Math.min(length, ids.size())).toArray()
                : OF_THREE.stream().mapToInt(ids::indexOf).toArray();
    }

    private static List<String> ids(Indicator indicator) {
        return indicator.parts().stream().map(Indicator.Part::id).toList();
    }
}
