package org.pingxuan.access;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person who drafts, approves and publishes rules, or who may do so once.
 *
 * @param name short and unique, as it stands in histories; the account of a name stays with one person
 * @param person how people call that person
 * @param revoked since when the token is not taken any more
 */
public record Account(String name, String person, Instant since, Optional<Instant> revoked) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    /** The name under which the rules folder on disk is drafted and published; nobody's account. */
    public static final String FOLDER = "folder";

    /** Whether an account may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals(FOLDER);
    }

    public boolean isActive() {
        return revoked.isEmpty();
    }
}
