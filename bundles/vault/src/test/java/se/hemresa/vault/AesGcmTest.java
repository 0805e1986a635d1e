// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.HexFormat;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Vectors: McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, test cases 13, 14, 15 and 16. */
public class AesGcmTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    private static final String NONCE = "cafebabefacedbaddecaf888";
    private static final String PLAIN = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
    private static final String CIPHER = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";

    @Test
    public void sealsAndOpensEmptyTextAsPublished() {
        check("00".repeat(32), "00".repeat(12), "", "", "530f8afbc74536b9a963b4f1c4cb738b");
    }

    @Test
    public void sealsAndOpensZeroBlockAsPublished() {
        check(
                "00".repeat(32),
                "00".repeat(12),
                "",
                "00".repeat(16),
                "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    }

    @Test
    public void sealsAndOpensFourBlocksAsPublished() {
        check(KEY, NONCE, "", PLAIN + "1aafd255", CIPHER + "898015ad" + "b094dac5d93471bdec1a502270e3cc6c");
    }

    @Test
    public void sealsAndOpensWithContextAsPublished() {
        check(
                KEY,
                NONCE,
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                PLAIN,
                CIPHER + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    @Test
    public void refusesEveryAlteredByte() {
        var key = AesGcm.newKey();
        byte[] sealed = AesGcm.seal(key, new byte[] {1}, new byte[] {2, 3, 4});

        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> AesGcm.open(key, new byte[] {1}, altered))
                    .extracting("code")
                    .isEqualTo(VaultError.BROKEN_SEAL);
        }
    }

    @Test
    public void refusesShortenedValue() {
        var key = AesGcm.newKey();

        assertThatThrownBy(() -> AesGcm.open(key, new byte[0], new byte[27]))
                .extracting("code")
                .isEqualTo(VaultError.BROKEN_SEAL);
    }

    private static void check(String key, String nonce, String context, String plain, String sealed) {
        byte[] result = AesGcm.seal(
                AesGcm.key(HEX.parseHex(key)), HEX.parseHex(nonce), HEX.parseHex(context), HEX.parseHex(plain));

        assertThat(HEX.formatHex(result)).isEqualTo(nonce + sealed);
        assertThat(HEX.formatHex(AesGcm.open(AesGcm.key(HEX.parseHex(key)), HEX.parseHex(context), result)))
                .isEqualTo(plain);
    }
}
