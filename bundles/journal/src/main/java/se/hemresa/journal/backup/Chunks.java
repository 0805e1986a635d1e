// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What sealing and opening a stream in chunks agree on. */
final class Chunks {

    static final int BYTES = 1 << 16;
    static final int TAG_BYTES = 16;
    static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chunks() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static SecretKey key(byte[] raw) {
        return new SecretKeySpec(raw, "AES");
    }

    /** A key is used for one stream only, so the number of the chunk is nonce enough. */
    static Cipher cipher(int mode, SecretKey key, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }
}
