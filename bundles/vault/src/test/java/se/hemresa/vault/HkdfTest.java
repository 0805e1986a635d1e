// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Vectors: RFC 5869, appendix A.1, A.2 and A.3. */
public class HkdfTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    public void derivesAsPublishedWithSaltAndInfo() {
        check(
                run(0x00, 0x0c),
                "0b".repeat(22),
                run(0xf0, 0xf9),
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    public void derivesAsPublishedOverSeveralBlocks() {
        check(
                run(0x60, 0xaf),
                run(0x00, 0x4f),
                run(0xb0, 0xff),
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                        + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    }

    @Test
    public void derivesAsPublishedWithoutSaltAndInfo() {
        check(
                "",
                "0b".repeat(22),
                "",
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    private static void check(String salt, String material, String info, String expected) {
        byte[] derived =
                Hkdf.derive(HEX.parseHex(salt), HEX.parseHex(material), HEX.parseHex(info), expected.length() / 2);

        assertThat(HEX.formatHex(derived)).isEqualTo(expected);
    }

    private static String run(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("%02x"::formatted).collect(Collectors.joining());
    }
}
