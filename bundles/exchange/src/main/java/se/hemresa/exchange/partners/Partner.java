// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.partners;

import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;

import se.hemresa.api.id.AgencyId;

/**
 * An organisation that messages go to (domain.md §7.7). A change is a new version, which works when a second administrator
 * has approved it; until then the one before goes on.
 *
 * @param id the agency
 * @param version from 1, counted for each agency
 * @param details what is entered
 * @param state how far the version has come
 * @param requestedBy who entered it
 * @param requestedAt when
 * @param approvedBy who approved it; empty until then
 */
public record Partner(
        AgencyId id,
        long version,
        Details details,
        State state,
        String requestedBy,
        Instant requestedAt,
        Optional<String> approvedBy) {

    /** How far a version of a partner has come. */
    public enum State {
        /** Entered; a second administrator has to approve it. */
        PROPOSED,
        /** In use. */
        ACTIVE,
        /** A later version came instead. */
        REPLACED
    }

    /**
     * What is entered about a partner.
     *
     * @param recipient the code of its profile in minimisation.json
     * @param endpoint where messages are posted
     * @param keys its public JWK set as JSON: EC P-256, one for signatures and one for encryption
     * @param takesAway fields of the profile that this partner does not get
     */
    public record Details(String recipient, String endpoint, String keys, List<String> takesAway) {

        /** Keeps an unmodifiable copy of the list. */
        public Details {
            takesAway = List.copyOf(takesAway);
        }
    }

    /** @return the channel of its messages: its id in lower case */
    public String channel() {
        return id.value().toLowerCase(Locale.ROOT);
    }

    /** @return the keys that its signatures are checked with */
    public List<ECKey> signatureKeys() {
        return keys(KeyUse.SIGNATURE);
    }

    /** @return the key that is encrypted to; empty if there is none that can be used */
    public Optional<ECKey> encryptionKey() {
        return keys(KeyUse.ENCRYPTION).stream().findFirst();
    }

    private List<ECKey> keys(KeyUse use) {
        try {
            return JWKSet.parse(details.keys()).getKeys().stream()
                    .filter(key -> use.equals(key.getKeyUse()) && isUsable(key))
                    .map(JWK::toECKey)
                    .toList();
        } catch (ParseException broken) {
            return List.of();
        }
    }

    static boolean isUsable(JWK key) {
        return key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && ec.getKeyID() != null && !ec.isPrivate();
    }
}
