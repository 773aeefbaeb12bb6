package org.pingxuan.evidence;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or member as it stands in one cycle; all attributes belong to the cycle.
 *
 * @param form null for members
 * @param parent id of the subject above, null at the top
 */
public record Subject(
        String id,
        String name,
        String kind,
        @Nullable String form,
        String tier,
        String sector,
        String region,
        @Nullable String parent,
        SortedSet<String> postCategories,
        SortedSet<String> flags) {

    public static final String MEMBER = "MEMBER";

    public boolean isMember() {
        return kind.equals(MEMBER);
    }
}
