// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Ed25519 of the JDK in the plain forms of RFC 8032 §5.1: a seed of 32 bytes, a public key of 32, a signature of 64. */
final class Ed25519 {

    static final int KEY_BYTES = 32;

    private static final String NAME = NamedParameterSpec.ED25519.getName();

    private Ed25519() {}

    /** @return a fresh pair: seed, then public key */
    static byte[] newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] both = Arrays.copyOf(seed, 2 * KEY_BYTES);
            System.arraycopy(encoded((EdECPublicKey) pair.getPublic()), 0, both, KEY_BYTES, KEY_BYTES);
            return both;
        } catch (GeneralSecurityException noCurve) {
            throw new IllegalStateException("Ed25519 does not work in this JDK", noCurve);
        }
    }

    static byte[] sign(byte[] seed, byte[] text) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException noCurve) {
            throw new IllegalStateException("Ed25519 does not work in this JDK", noCurve);
        }
    }

    /** The ordinate, lowest byte first, and in its free highest bit whether the abscissa is odd (RFC 8032 §5.1.2). */
    static byte[] encoded(EdECPublicKey key) {
        byte[] encoded = new byte[KEY_BYTES];
        BigInteger y = key.getPoint().getY();
        for (int i = 0; i < KEY_BYTES; i++) {
            encoded[i] = y.shiftRight(8 * i).byteValue();
        }
        if (key.getPoint().isXOdd()) {
            encoded[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return encoded;
    }
}
