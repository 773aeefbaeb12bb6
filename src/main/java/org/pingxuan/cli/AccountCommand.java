package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.access.Account;
import org.pingxuan.access.TokenDigest;
import org.pingxuan.desk.Archive;
import org.pingxuan.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | list | revoke)",
        description = {"起草、批准、发布规则的人和他们的令牌。", "People who draft, approve and publish rules, and their tokens."})
final class AccountCommand {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    AccountCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {"新增一人，打印其令牌（只这一次）。已停用的人重新启用，换新令牌。", "Adds a person and prints the token, this once only."})
    int add(
            @Mixin ReleaseOption option,
            @Parameters(paramLabel = "NAME", description = "账号，小写字母和数字 / account, in small letters and digits")
                    String name,
            @Option(names = "--name", paramLabel = "PERSON", description = "姓名 / how people call that person") @Nullable
                    String person)
            throws IOException {
        if (!Account.isName(name)) {
            return told(option, "ACCOUNT_NAME", name);
        }
        return option.at(workshop, spec, desk -> {
            Archive archive = desk.archive();
            String token = TokenDigest.newToken();
            boolean added = archive.write(holdings -> {
                Optional<Account> known = holdings.accounts().find(name);
                if (known.filter(Account::isActive).isPresent()) {
                    return false;
                }
                String called =
                        person != null ? person : known.map(Account::person).orElse(name);
                holdings.accounts().put(name, called, TokenDigest.of(token), Instant.now());
                return true;
            });
            if (!added) {
                return told(option, "ACCOUNT_THERE", name);
            }
            told(option, "ACCOUNT_ADDED", name);
            out().println(token);
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出所有账号。", "Lists all accounts."})
    int list(@Mixin ReleaseOption option) throws IOException {
        return option.at(workshop, spec, desk -> {
            Archive archive = desk.archive();
            List<Account> all = archive.read(holdings -> holdings.accounts().all());
            all.forEach(account -> out().println(account.name() + "\t" + account.person() + "\t" + account.since()
                    + "\t"
                    + account.revoked()
                            .map(at -> Messages.of("ACCOUNT_REVOKED_AT", at).in(option.locale()))
                            .orElse("")));
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = {"停用一人的令牌；做过的事仍记在其名下。", "A token is not taken any more; what was done by it stays on file."})
    int revoke(@Mixin ReleaseOption option, @Parameters(paramLabel = "NAME") String name) throws IOException {
        return option.at(workshop, spec, desk -> {
            Archive archive = desk.archive();
            boolean there = archive.write(holdings -> {
                holdings.accounts().revoke(name, Instant.now());
                return holdings.accounts().find(name).isPresent();
            });
            told(option, there ? "ACCOUNT_REVOKED" : "NO_SUCH_ACCOUNT", name);
            return there ? ExitCode.FINE : ExitCode.FINDINGS;
        });
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int told(ReleaseOption option, String code, String name) {
        spec.commandLine().getErr().println(Messages.of(code, name).in(option.locale()));
        return ExitCode.FINDINGS;
    }
}
