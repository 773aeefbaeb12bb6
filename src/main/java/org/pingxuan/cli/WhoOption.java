package org.pingxuan.cli;

import org.jspecify.annotations.Nullable;
import org.pingxuan.access.Account;
import org.pingxuan.desk.NotDone;
import picocli.CommandLine.Option;

/** Who does something to a release. */
final class WhoOption {

    private static final String TOKEN = "PINGXUAN_TOKEN";

    @Option(names = "--by", required = true, paramLabel = "ACCOUNT", description = "账号 / account")
    private String by = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "令牌，不写时取环境变量 " + TOKEN + " / token; else the environment's " + TOKEN)
    @Nullable
    private String token;

    /** The account, once its token is known to be right. */
    String known(ReleaseDesk desk) {
        String given = token != null ? token : System.getenv(TOKEN);
        if (given == null) {
            throw NotDone.notAllowed("TOKEN_NEEDED", by);
        }
        return desk.archive()
                .read(holdings -> holdings.accounts().holder(given))
                .map(Account::name)
                .filter(by::equals)
                .orElseThrow(() -> NotDone.notAllowed("TOKEN_WRONG", by));
    }
}
