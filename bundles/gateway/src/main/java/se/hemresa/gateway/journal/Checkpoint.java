// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * A head of the journal as an outsider keeps it: signed, one small text, checked without us. The form is that of transparency
 * logs, so their programs read it: C2SP tlog-checkpoint in a C2SP signed-note (https://c2sp.org, read 2026-11-24), Ed25519.
 *
 * @param origin the name of the journal, which is also the name of its key
 * @param size the number of entries
 * @param root the root hash, 32 bytes
 */
record Checkpoint(String origin, long size, byte[] root) {

    /** The type of an Ed25519 key in a signed note. */
    private static final byte ED25519 = 1;

    /** What is signed. */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * @param key the public key, 32 bytes
     * @param sign makes the signature, 64 bytes
     * @return text and signature
     */
    String signed(byte[] key, UnaryOperator<byte[]> sign) {
        return text() + "\n" + signatureLine(origin, key, sign.apply(text().getBytes(StandardCharsets.UTF_8)));
    }

    static String signatureLine(String name, byte[] key, byte[] signature) {
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(joined(keyId(name, key), signature)) + "\n";
    }

    /**
     * @param name the name of the key
     * @param key the public key, 32 bytes
     * @return the key in the one line that programs for signed notes read
     */
    static String keyLine(String name, byte[] key) {
        return name + "+" + HexFormat.of().formatHex(keyId(name, key)) + "+"
                + Base64.getEncoder().encodeToString(joined(new byte[] {ED25519}, key));
    }

    private static byte[] keyId(String name, byte[] key) {
        byte[] typed = joined(new byte[] {'\n', ED25519}, key);
        return Arrays.copyOf(sha256(joined(name.getBytes(StandardCharsets.UTF_8), typed)), 4);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException notInTheJdk) {
            throw new IllegalStateException(notInTheJdk);
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
