// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public key of the development tokens: a PEM file, made by the launcher, perhaps after we began. */
final class DevelopmentKey {

    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentKey.class);

    private final Path file;
    private volatile ECPublicKey key;

    DevelopmentKey(Path file) {
        this.file = file;
    }

    /** @return the key; empty as long as there is no readable file, and then nobody is let in */
    Optional<ECPublicKey> read() {
        if (key == null && Files.isReadable(file)) {
            try {
                String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
                X509EncodedKeySpec spec =
                        new X509EncodedKeySpec(Base64.getDecoder().decode(pem));
                key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
            } catch (IOException | GeneralSecurityException | IllegalArgumentException unsound) {
                LOG.error("keys/development.pub is not an EC public key in PEM; no token is accepted until it is");
            }
        }
        return Optional.ofNullable(key);
    }
}
