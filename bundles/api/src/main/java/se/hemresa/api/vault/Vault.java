// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.vault;

import java.util.Map;
import java.util.function.LongConsumer;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * Keys. AES-256-GCM with one key per case; case keys are wrapped by the key of the owning agency, which is wrapped by a root
 * key outside the database (design.md §7). Erasure of a case is the destruction of its key. Any thread; the methods that
 * touch stored keys run inside the running unit of work.
 */
@ProviderType
public interface Vault {

    /**
     * Makes the key of a new case, in the running unit of work.
     *
     * @param caseId the case
     * @param owner the agency whose key wraps it
     */
    void createCaseKey(CaseId caseId, AgencyId owner);

    /**
     * Destroys the keys of a case, of both rings: nothing that was sealed with them opens again, on any node, from the commit
     * of the running unit of work on, and in no backup that is restored with the keys of today. Cannot be undone.
     *
     * @param caseId the case; one without keys is left as it is
     */
    void destroyCaseKeys(CaseId caseId);

    /**
     * Gives an agency a new key: wraps the keys of all its cases anew, in units of work of its own, a few hundred at a time,
     * and then destroys the old key. Reading and writing go on meanwhile. A rotation that was broken off is finished by the
     * next call. Not inside a unit of work.
     *
     * @param agency the agency
     * @param rewrapped told how many keys have been wrapped anew so far
     * @return how many keys were wrapped anew; 0 for an agency without cases
     */
    long rotate(AgencyId agency, LongConsumer rewrapped);

    /**
     * Signs in the name of the platform, with its Ed25519 key, made at first use and sealed under the root key.
     *
     * @param text what is signed
     * @return the signature, 64 bytes (RFC 8032)
     */
    byte[] sign(byte[] text);

    /** @return the public key of {@link #sign}, 32 bytes (RFC 8032) */
    byte[] signatureKey();

    /**
     * @param context where the value belongs
     * @param plain what is to be sealed
     * @return nonce, ciphertext and tag in one, to be stored as it is
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the case has no key, or no longer
     */
    byte[] seal(SealContext context, byte[] plain);

    /**
     * @param context where the value belongs, equal to that at sealing
     * @param sealed what {@link #seal} gave
     * @return what was sealed
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the case has no key, or no longer;
     *     {@code vault.broken-seal} (500) if the value was altered or belongs elsewhere
     */
    byte[] open(SealContext context, byte[] sealed);

    /**
     * Seals the secret fields of a row as one JSON.
     *
     * @param context where they belong
     * @param fields strings, numbers, booleans, lists and maps of them, by name; what is null is left out
     * @return as {@link #seal}
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404)
     */
    byte[] sealFields(SealContext context, Map<String, ?> fields);

    /**
     * @param context where they belong, equal to that at sealing
     * @param sealed what {@link #sealFields} gave; null for a row without secrets
     * @return the fields; empty if there were none
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404); {@code vault.broken-seal} (500)
     */
    Map<String, Object> openFields(SealContext context, byte[] sealed);

    /**
     * Seals a secret of the platform itself, e.g. a signing key, under the root key.
     *
     * @param name its name, authenticated with it
     * @param plain what is to be sealed
     * @return nonce, ciphertext and tag in one
     */
    byte[] sealSecret(String name, byte[] plain);

    /**
     * @param name the name it was sealed under
     * @param sealed what {@link #sealSecret} gave
     * @return what was sealed
     * @throws se.hemresa.api.error.PlatformException {@code vault.broken-seal} (500) if it was altered or has another name
     */
    byte[] openSecret(String name, byte[] sealed);

    /**
     * A keyed hash for exact matches, never for ranges: HMAC-SHA-256, one key per field.
     *
     * @param field the field's name, e.g. {@code person.identifier}; part of the key
     * @param normalised the value in its normal form
     * @return 16 bytes, equal for equal field and value
     */
    byte[] blindIndex(String field, String normalised);
}
