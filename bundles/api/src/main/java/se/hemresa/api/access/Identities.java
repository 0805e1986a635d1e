// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.Opaque;

/**
 * Proves who is calling (design.md §7, security.md §4.1). The agency comes from the proof, never from a payload. Any thread;
 * runs outside a unit of work or in a reading unit of its own.
 */
@ProviderType
public interface Identities {

    /**
     * @param credentials what the request brought
     * @return whom they prove, or why they prove nobody
     */
    Verdict prove(Credentials credentials);

    /**
     * What a request brings as proof.
     *
     * @param authorization the header; empty if there was none
     * @param certificates the client's certificate, with its chain behind it; empty without client authentication
     * @param session the secret of a browser's session; empty if there was none
     */
    record Credentials(Optional<String> authorization, List<X509Certificate> certificates, Optional<String> session) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * Who is proved to act.
     *
     * @param agency the agency
     * @param role a code of the list {@code Role}; not yet looked up in the rules
     * @param user the pseudonymous id of the user; empty when a system acts
     */
    record Holder(AgencyId agency, String role, Optional<String> user) {}

    /**
     * What came of it.
     *
     * @param holder who acts; empty if nothing proves it
     * @param reason a code for the journal, never for the caller, who must not learn how near he was: {@code accepted}, or
     *     e.g. {@code no-credentials}, {@code expired}, {@code unknown-key}, {@code revoked}
     */
    record Verdict(Optional<Holder> holder, String reason) {

        /** The reason of a proof that holds. */
        public static final String ACCEPTED = "accepted";

        /**
         * @param holder who acts
         * @return the verdict for that holder
         */
        public static Verdict accepted(Holder holder) {
            return new Verdict(Optional.of(holder), ACCEPTED);
        }

        /**
         * @param reason a code for the journal
         * @return the verdict for nobody
         */
        public static Verdict refused(String reason) {
            return new Verdict(Optional.empty(), reason);
        }
    }
}
