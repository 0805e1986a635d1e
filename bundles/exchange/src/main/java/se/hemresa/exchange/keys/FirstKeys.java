// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.keys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.keys.OwnKey.Use;

/**
 * Sees at every start that there are keys to sign and to be written to: two years each, new ones a month before the old run
 * out. At once rather than when first needed, because then a unit that only reads may be running.
 */
@Component(service = FirstKeys.class, immediate = true)
public final class FirstKeys {

    private static final int YEARS = 2;
    private static final int MONTHS_AHEAD = 1;

    private final OwnKeyStore store;
    private final Vault vault;
    private final Clock clock;

    @Activate
    public FirstKeys(
            @Reference UnitOfWork work, @Reference OwnKeyStore store, @Reference Vault vault, @Reference Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        work.run(this::ensure);
    }

    static String secretName(String keyId) {
        return "exchange.key." + keyId;
    }

    private void ensure() {
        Instant ahead = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .plusMonths(MONTHS_AHEAD)
                .toInstant();
        for (Use use : Use.values()) {
            boolean there = store.all().stream()
                    .anyMatch(key -> key.use() == use
                            && key.isValid(clock.instant())
                            && key.validTo().isAfter(ahead));
            if (!there) {
                store.add(make(use));
            }
        }
    }

    private OwnKey make(Use use) {
        boolean signs = use == Use.SIGN;
        String keyId = UuidCreator.getTimeOrderedEpoch().toString();
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(keyId)
                    .keyUse(signs ? KeyUse.SIGNATURE : KeyUse.ENCRYPTION)
                    .algorithm(signs ? JWSAlgorithm.ES256 : JWEAlgorithm.ECDH_ES_A256KW)
                    .generate();
            byte[] sealed =
                    vault.sealSecret(secretName(keyId), key.toJSONString().getBytes(StandardCharsets.UTF_8));
            Instant now = clock.instant();
            return new OwnKey(
                    keyId,
                    use,
                    key.toPublicJWK().toJSONString(),
                    sealed,
                    now,
                    now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant(),
                    Optional.empty());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The platform has no P-256", impossible);
        }
    }
}
