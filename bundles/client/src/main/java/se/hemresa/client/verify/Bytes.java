// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import se.hemresa.client.http.ClientFailure;

/** Hashes and their text form, as the journal's evidence has them. */
final class Bytes {

    private Bytes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * @param text base64 with its padding (RFC 4648 §4)
     * @return the bytes
     * @throws ClientFailure if it is none
     */
    static byte[] fromBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            throw new ClientFailure("What should be base64 is none", none);
        }
    }
}
