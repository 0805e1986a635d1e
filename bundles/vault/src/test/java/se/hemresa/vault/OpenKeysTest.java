// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class OpenKeysTest {

    private static final UnaryOperator<byte[]> NEW = wrapped -> AesGcm.newKey().getEncoded();

    private final OpenKeys keys = new OpenKeys();

    @Test
    public void unwrapsOnce() {
        assertThat(keys.of(new byte[] {1}, NEW)).isSameAs(keys.of(new byte[] {1}, NEW));
    }

    @Test
    public void staysBounded() {
        for (int i = 0; i < 5_000; i++) {
            keys.of(ByteBuffer.allocate(4).putInt(i).array(), NEW);
        }

        assertThat(keys.size()).isEqualTo(1_000);
    }

    @Test
    public void forgetsAll() {
        keys.of(new byte[] {1}, NEW);

        keys.forget();

        assertThat(keys.size()).isZero();
    }
}
