package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.pingxuan.access.Account;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says who a request is from. */
@Component
final class People {

    private static final String SCHEME = "Bearer ";

    private final House house;

    People(House house) {
        this.house = house;
    }

    /** The person whose token the request carries; 401 without one that is known. */
    Account known(HttpServletRequest request) {
        return token(request)
                .flatMap(token ->
                        house.archive().read(holdings -> holdings.accounts().holder(token)))
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, List.of(), "WHO_ARE_YOU")
                        .with(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip()));
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
