// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jose;

import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;

/**
 * Signatures that were proved lately, by the hash of all that was signed, the signature and the key: several guards look at the
 * same answer, each whenever the case may move, and a signature costs more than all else that they do. Another key, or one
 * altered byte, has another hash and is checked. What did not hold is not remembered. Bounded. Any thread.
 */
final class ProvedSignatures {

    private static final int REMEMBERED = 1_000;

    private final Map<String, Boolean> proved = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param signed a JWS as it was parsed
     * @param jws its compact form
     * @param key a public key
     * @return whether the key has signed it
     * @throws JOSEException if the key cannot be used
     */
    boolean holds(JWSObject signed, String jws, ECKey key) throws JOSEException {
        String name = Envelope.digest(jws + "." + key.getX() + "." + key.getY());
        synchronized (proved) {
            if (proved.containsKey(name)) {
                return true;
            }
        }
        boolean holds = signed.verify(new ECDSAVerifier(key));
        if (holds) {
            synchronized (proved) {
                proved.put(name, true);
            }
        }
        return holds;
    }
}
