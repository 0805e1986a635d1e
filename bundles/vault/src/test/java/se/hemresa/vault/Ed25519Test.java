// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Vectors: RFC 8032, §7.1, tests 1, 2, 3 and SHA(abc). */
public class Ed25519Test {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    public void signsEmptyTextAsPublished() throws GeneralSecurityException {
        check(
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                        + "d25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    public void signsOneByteAsPublished() throws GeneralSecurityException {
        check(
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                        + "387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    public void signsTwoBytesAsPublished() throws GeneralSecurityException {
        check(
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                        + "4a7c15e9716ed28dc027beceea1ec40a");
    }

    @Test
    public void signsAHashAsPublished() throws GeneralSecurityException {
        check(
                "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
                "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd"
                        + "454d4423643ce80e2a9ac94fa54ca49f",
                "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
                        + "3dca179c138ac17ad9bef1177331a704");
    }

    @Test
    public void makesPairsThatBelongTogether() throws GeneralSecurityException {
        for (int i = 0; i < 20; i++) {
            byte[] pair = Ed25519.newPair();
            byte[] text = {(byte) i};

            byte[] signature = Ed25519.sign(Arrays.copyOf(pair, 32), text);

            byte[] publicKey = Arrays.copyOfRange(pair, 32, 64);
            assertThat(verifies(publicKey, text, signature)).isTrue();
            assertThat(verifies(publicKey, new byte[] {99}, signature)).isFalse();
        }
    }

    private static void check(String seed, String publicKey, String text, String signature)
            throws GeneralSecurityException {
        byte[] signed = Ed25519.sign(HEX.parseHex(seed), HEX.parseHex(text));

        assertThat(HEX.formatHex(signed)).isEqualTo(signature);
        assertThat(verifies(HEX.parseHex(publicKey), HEX.parseHex(text), signed))
                .isTrue();
        assertThat(HEX.formatHex(Ed25519.encoded(decoded(HEX.parseHex(publicKey)))))
                .isEqualTo(publicKey);
    }

    static boolean verifies(byte[] publicKey, byte[] text, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(decoded(publicKey));
        check.update(text);
        return check.verify(signature);
    }

    private static EdECPublicKey decoded(byte[] key) throws GeneralSecurityException {
        byte[] ordinate = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            ordinate[i] = key[key.length - 1 - i];
        }
        boolean odd = (ordinate[0] & 0x80) != 0;
        ordinate[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, ordinate));
        return (EdECPublicKey) KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
