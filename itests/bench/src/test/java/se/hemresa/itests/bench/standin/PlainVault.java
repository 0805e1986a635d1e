// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;

/**
 * Stores what is secret as it is: no case has a key, nothing is enciphered, and exact matches are found by a hash without a
 * key. Secret fields still become one JSON, because they are stored as one.
 */
public final class PlainVault implements Vault {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PUBLIC_KEY_BYTES = 32;

    private final KeyPair signing;

    /** @throws GeneralSecurityException if Java knows no Ed25519 */
    public PlainVault() throws GeneralSecurityException {
        signing = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Override
    public void createCaseKey(CaseId caseId, AgencyId owner) {
        // A case has no key here.
    }

    @Override
    public void destroyCaseKeys(CaseId caseId) {
        // A case has no key here.
    }

    @Override
    public long rotate(AgencyId agency, LongConsumer rewrapped) {
        return 0;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public byte[] signatureKey() {
        byte[] encoded = signing.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length);
    }

    @Override
    public byte[] seal(SealContext context, byte[] plain) {
        return plain;
    }

    @Override
    public byte[] open(SealContext context, byte[] sealed) {
        return sealed;
    }

    @Override
    public byte[] sealFields(SealContext context, Map<String, ?> fields) {
        Map<String, Object> present = new LinkedHashMap<>(fields);
        present.values().removeIf(value -> value == null);
        try {
            return JSON.writeValueAsBytes(present);
        } catch (IOException notPlain) {
            throw new IllegalArgumentException(notPlain);
        }
    }

    @Override
    public Map<String, Object> openFields(SealContext context, byte[] sealed) {
        try {
            return sealed == null ? Map.of() : JSON.readValue(sealed, new TypeReference<>() {});
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    @Override
    public byte[] sealSecret(String name, byte[] plain) {
        return plain;
    }

    @Override
    public byte[] openSecret(String name, byte[] sealed) {
        return sealed;
    }

    @Override
    public byte[] blindIndex(String field, String normalised) {
        UUID hash = UUID.nameUUIDFromBytes((field + "|" + normalised).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(hash.getMostSignificantBits())
                .putLong(hash.getLeastSignificantBits())
                .array();
    }
}
