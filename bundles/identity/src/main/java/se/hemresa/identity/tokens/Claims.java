// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.nimbusds.jwt.JWTClaimsSet;

import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.Unproven;

/** What a token says, read strictly: what is missing or of another type proves nothing. */
final class Claims {

    /** The audience of tokens for this platform; its client id is one too. */
    static final String AUDIENCE = "hemresa";

    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("([0-9]{2})?[0-9]{6}-?[0-9]{4}");

    private final JWTClaimsSet set;

    Claims(JWTClaimsSet set) {
        this.set = set;
    }

    /**
     * @param reason why the token proves nothing if it does not hold
     * @param rule what must hold
     * @throws Unproven with the reason
     */
    void require(String reason, Predicate<JWTClaimsSet> rule) {
        if (!rule.test(set)) {
            throw new Unproven(reason);
        }
    }

    /** @return a text that must be there */
    String text(String name) {
        return maybe(name).orElseThrow(() -> new Unproven("claims"));
    }

    /** @return a text that may be missing, but must be one if it is there */
    Optional<String> maybe(String name) {
        try {
            return Optional.ofNullable(set.getStringClaim(name));
        } catch (ParseException other) {
            throw new Unproven("claims");
        }
    }

    private static Instant moment(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant).orElseThrow(() -> new Unproven("claims"));
    }

    /** @return the agency; one of the platform's own modules can be named by nobody */
    AgencyId agency() {
        String agency = text("agency");
        try {
            AgencyId id = new AgencyId(agency);
            require("claims", any -> !agency.startsWith("hemresa:"));
            return id;
        } catch (IllegalArgumentException malformed) {
            throw new Unproven("claims");
        }
    }

    /** @return the subject as it is, if there is one */
    Optional<String> subject() {
        return Optional.ofNullable(set.getSubject());
    }

    /** @return the subject, which stands in the journal and therefore must say nothing about a person */
    String pseudonym() {
        return subject()
                .filter(subject -> PSEUDONYM.matcher(subject).matches())
                .filter(subject -> !PERSONAL_NUMBER.matcher(subject).matches())
                .orElseThrow(() -> new Unproven("subject"));
    }

    /** @return the roles: the list {@code roles}, or the one {@code role} */
    List<String> roles() {
        try {
            List<String> roles = set.getStringListClaim("roles");
            return roles == null ? List.of(text("role")) : roles;
        } catch (ParseException other) {
            throw new Unproven("claims");
        }
    }

    /**
     * @return the SHA-256 of the certificate the token is bound to (RFC 8705 §3.1); empty if it is bound to nothing
     * @throws Unproven {@code claims} if it is bound in a way that we cannot check
     */
    Optional<String> boundTo() {
        try {
            Map<String, Object> confirmation = set.getJSONObjectClaim("cnf");
            if (confirmation == null) {
                return Optional.empty();
            }
            if (confirmation.size() == 1 && confirmation.get("x5t#S256") instanceof String hash) {
                return Optional.of(hash);
            }
            throw new Unproven("claims");
        } catch (ParseException other) {
            throw new Unproven("claims");
        }
    }

    /**
     * @param longest how long such a token may live
     * @return when it holds
     * @throws Unproven {@code claims}, {@code lifetime}
     */
    Validity validity(Duration longest) {
        Instant issued = moment(set.getIssueTime());
        Instant until = moment(set.getExpirationTime());
        require("lifetime", any -> !until.isBefore(issued) && !until.isAfter(issued.plus(longest)));
        return new Validity(set.getNotBeforeTime() == null ? issued : moment(set.getNotBeforeTime()), until);
    }
}
