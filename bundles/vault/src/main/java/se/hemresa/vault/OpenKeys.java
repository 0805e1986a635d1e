// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.crypto.SecretKey;

/**
 * The keys last unwrapped, by the bytes that wrap them. Whoever asks must hold those bytes, read from the row in the running
 * unit of work; so a key whose row was destroyed, or whose making was rolled back, cannot be had from here. Bounded. Any
 * thread.
 */
final class OpenKeys {

    private static final int CAPACITY = 1_000;

    private final Map<ByteBuffer, SecretKey> keys = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, SecretKey> eldest) {
            return size() > CAPACITY;
        }
    };

    /**
     * @param wrapped a wrapped key as stored
     * @param unwrap gives the raw key
     * @return the key
     */
    SecretKey of(byte[] wrapped, UnaryOperator<byte[]> unwrap) {
        ByteBuffer name = ByteBuffer.wrap(wrapped.clone());
        synchronized (keys) {
            SecretKey known = keys.get(name);
            if (known != null) {
                return known;
            }
        }
        SecretKey key = AesGcm.key(unwrap.apply(wrapped));
        synchronized (keys) {
            keys.put(name, key);
        }
        return key;
    }

    int size() {
        synchronized (keys) {
            return keys.size();
        }
    }

    void forget() {
        synchronized (keys) {
            keys.clear();
        }
    }
}
