// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.partners;

import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.exchange.profile.Profile;

/** What must be right about a partner before anybody is asked to approve it. Pure. */
final class PartnerRules {

    /** Plain HTTP never leaves the machine. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private PartnerRules() {}

    static void check(Partner.Details details, Profile profile) {
        List<Violation> violations = new ArrayList<>();
        if (!profile.isRecipient(details.recipient())) {
            violations.add(new Violation(
                    "/recipient",
                    "unknown-code",
                    "There is no profile of this code.",
                    "Det finns ingen sådan profil."));
        }
        if (!isEndpoint(details.endpoint())) {
            violations.add(new Violation(
                    "/endpoint",
                    "wrong-format",
                    "An https address is needed; http only to this machine itself.",
                    "En https-adress krävs; http endast till den egna maskinen."));
        }
        if (!areKeys(details.keys())) {
            violations.add(new Violation(
                    "/keys",
                    "wrong-format",
                    "One public P-256 key of use sig and one of use enc are needed, each with a kid.",
                    "En publik P-256-nyckel för sig och en för enc krävs, var och en med kid."));
        }
        for (int i = 0; i < details.takesAway().size(); i++) {
            if (!profile.isField(details.takesAway().get(i))) {
                violations.add(new Violation(
                        "/takesAway/" + i, "unknown-code", "There is no such field.", "Det finns inget sådant fält."));
            }
        }
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
    }

    private static boolean isEndpoint(String endpoint) {
        try {
            URI uri = URI.create(endpoint);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean areKeys(String keys) {
        try {
            List<JWK> all = JWKSet.parse(keys).getKeys();
            return all.size() == 2
                    && all.stream().allMatch(Partner::isUsable)
                    && all.stream().map(JWK::getKeyID).distinct().count() == 2
                    && all.stream().anyMatch(key -> KeyUse.SIGNATURE.equals(key.getKeyUse()))
                    && all.stream().anyMatch(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse()));
        } catch (ParseException none) {
            return false;
        }
    }
}
