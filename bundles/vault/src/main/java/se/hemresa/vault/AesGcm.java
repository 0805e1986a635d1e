// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import se.hemresa.api.error.PlatformException;

/**
 * AES-256-GCM of the JDK (NIST SP 800-38D) with a random nonce of 96 bits and a tag of 128 bits. A sealed value is nonce,
 * ciphertext and tag, in this order. With random nonces a key is good for 2^32 values; a case has thousands at most.
 */
final class AesGcm {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** @return a fresh random key */
    static SecretKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key(key);
    }

    static SecretKey key(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes");
        }
        return new SecretKeySpec(raw, "AES");
    }

    static byte[] seal(SecretKey key, byte[] context, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return seal(key, nonce, context, plain);
    }

    /** With a given nonce: for the published vectors only. */
    static byte[] seal(SecretKey key, byte[] nonce, byte[] context, byte[] plain) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(context);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException noCipher) {
            throw new IllegalStateException("AES-256-GCM does not work in this JDK", noCipher);
        }
    }

    /** @throws PlatformException {@code vault.broken-seal} if the value, the context or the key is not that of the sealing */
    static byte[] open(SecretKey key, byte[] context, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new PlatformException(VaultError.BROKEN_SEAL);
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed);
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException altered) {
            throw new PlatformException(VaultError.BROKEN_SEAL, List.of(), altered);
        } catch (GeneralSecurityException noCipher) {
            throw new IllegalStateException("AES-256-GCM does not work in this JDK", noCipher);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce, 0, NONCE_BYTES));
        return cipher;
    }
}
