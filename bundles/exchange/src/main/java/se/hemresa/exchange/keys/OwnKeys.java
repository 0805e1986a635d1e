// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.keys;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.nimbusds.jose.jwk.ECKey;

import se.hemresa.api.vault.Vault;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.keys.OwnKey.Use;

/** Our keys as they are used. Each method runs in the running unit of work. */
@Component(service = OwnKeys.class)
public final class OwnKeys {

    private final OwnKeyStore store;
    private final Vault vault;
    private final Clock clock;

    @Activate
    public OwnKeys(@Reference OwnKeyStore store, @Reference Vault vault, @Reference Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** @return the newest valid signing key, private; empty if there is none, and then nothing can be sent */
    public Optional<ECKey> signing() {
        return valid(Use.SIGN).findFirst().map(this::open);
    }

    /** @return our decryption keys, private: also those that have run out, since what was sent meanwhile must be readable */
    public List<ECKey> decrypting() {
        return store.all().stream()
                .filter(key -> key.use() == Use.ENCRYPT && key.revokedAt().isEmpty())
                .map(this::open)
                .toList();
    }

    /**
     * @param use what for
     * @return whether a key for it is valid now
     */
    public boolean has(Use use) {
        return valid(use).findAny().isPresent();
    }

    /** @return the valid keys as a JWK set, public parts only */
    public Map<String, Object> published() {
        return Map.of(
                "keys",
                Stream.of(Use.values())
                        .flatMap(this::valid)
                        .map(key -> Json.read(key.publicKey()).orElseThrow())
                        .toList());
    }

    private Stream<OwnKey> valid(Use use) {
        return store.all().stream().filter(key -> key.use() == use && key.isValid(clock.instant()));
    }

    private ECKey open(OwnKey key) {
        byte[] jwk = vault.openSecret(FirstKeys.secretName(key.keyId()), key.sealed());
        try {
            return ECKey.parse(new String(jwk, StandardCharsets.UTF_8));
        } catch (ParseException broken) {
            throw new IllegalStateException("A key of ours cannot be read", broken);
        }
    }
}
