// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 and the derivation of keys from a key with it (RFC 5869, SHA-256). */
final class Hkdf {

    private static final int HASH_BYTES = 32;

    private Hkdf() {}

    /**
     * @param salt may be empty
     * @param material the secret to derive from
     * @param info what the derived key is for
     * @param length bytes wanted, 1–8160
     * @return the derived key
     */
    static byte[] derive(byte[] salt, byte[] material, byte[] info, int length) {
        byte[] pseudorandom = hmac(salt.length == 0 ? new byte[HASH_BYTES] : salt, material);
        byte[] derived = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, counter = 1; done < length; done += HASH_BYTES, counter++) {
            byte[] input = Arrays.copyOf(block, block.length + info.length + 1);
            System.arraycopy(info, 0, input, block.length, info.length);
            input[input.length - 1] = (byte) counter;
            block = hmac(pseudorandom, input);
            System.arraycopy(block, 0, derived, done, Math.min(HASH_BYTES, length - done));
        }
        return derived;
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException noMac) {
            throw new IllegalStateException("HMAC-SHA-256 does not work in this JDK", noMac);
        }
    }
}
