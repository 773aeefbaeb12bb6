package org.pingxuan.desk;

import java.util.Optional;
import org.pingxuan.access.Account;

/**
 * What went wrong when rules were last to be put in force: publishing failed, or the rules folder has errors. What was in
 * force before still is. Drafts that somebody sent with errors are no trouble to anybody else.
 */
public final class Trouble {

    /** Events looked at; a trouble that so many others followed has been seen. */
    private static final int LOOKED_AT = 50;

    private Trouble() {}

    /** Empty if all went well since. */
    public static Optional<ReleaseEvent> of(Holdings holdings) {
        return holdings.drafts().latest(LOOKED_AT).stream()
                .filter(Trouble::tells)
                .findFirst()
                .filter(event -> event.kind().isFailure());
    }

    private static boolean tells(ReleaseEvent event) {
        return switch (event.kind()) {
            case PUBLISHED, ROLLED_BACK, FAILED -> true;
            case CHECKED, REFUSED -> event.who().equals(Account.FOLDER);
            case APPROVED -> false;
        };
    }
}
