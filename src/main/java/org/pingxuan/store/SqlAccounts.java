package org.pingxuan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pingxuan.access.Account;
import org.pingxuan.access.Accounts;
import org.pingxuan.access.TokenDigest;

/** Accounts, one row each. */
final class SqlAccounts implements Accounts {

    private static final String ALL = "SELECT name, person, since, revoked, token FROM account ORDER BY name";
    private static final String PUT = """
            INSERT INTO account (name, person, token, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET person = excluded.person, token = excluded.token, revoked = NULL
            """;
    private static final String REVOKE = "UPDATE account SET revoked = ? WHERE name = ? AND revoked IS NULL";

    private final Sql sql;

    SqlAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Account> all() {
        List<Account> accounts = new ArrayList<>();
        sql.read(ALL, row -> accounts.add(account(row)));
        return accounts;
    }

    @Override
    public Optional<Account> find(String name) {
        return all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    @Override
    public void put(String name, String person, TokenDigest token, Instant since) {
        sql.write(PUT, name, person, token.hex(), since.toString());
    }

    @Override
    public void revoke(String name, Instant now) {
        sql.write(REVOKE, now.toString(), name);
    }

    /** Every account is compared, and none by the database, so that time tells nothing about a token. */
    @Override
    public Optional<Account> holder(String token) {
        TokenDigest given = TokenDigest.of(token);
        List<Account> found = new ArrayList<>(1);
        sql.read(ALL, row -> {
            boolean same = new TokenDigest(row.getString(5)).matches(given);
            Account account = account(row);
            if (same && account.isActive()) {
                found.add(account);
            }
        });
        return found.stream().findFirst();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                Instant.parse(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(Instant::parse));
    }
}
