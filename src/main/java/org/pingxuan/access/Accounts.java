package org.pingxuan.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All accounts, with what their tokens are recognised by. */
public interface Accounts {

    /** By name. */
    List<Account> all();

    Optional<Account> find(String name);

    /** Adds an account, or gives an account of that name this person and token and takes its revocation back. */
    void put(String name, String person, TokenDigest token, Instant since);

    /** From now on the token of the account is not taken any more. */
    void revoke(String name, Instant now);

    /** Whose token it is, if the account is active. Takes as long for a wrong token as for a right one. */
    Optional<Account> holder(String token);
}
