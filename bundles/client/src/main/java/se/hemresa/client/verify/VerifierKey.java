// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.hemresa.client.http.ClientFailure;

/**
 * The public key of a log, Ed25519, in the line form of signed notes (c2sp.org/signed-note): {@code <name>+<id>+<key>}.
 *
 * @param name whose it is; for a journal its origin
 * @param id the first four bytes of SHA-256 over name, line feed, algorithm and key
 * @param key the key
 */
record VerifierKey(String name, byte[] id, PublicKey key) {

    private static final Pattern LINE = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");
    private static final int ID = 4;
    private static final int ED25519 = 1;
    private static final int KEY = 32;
    /** What comes before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * @param line the line
     * @return the key
     * @throws ClientFailure if it is none, or its id is not that of its key
     */
    static VerifierKey parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new ClientFailure("The key is not of the form name+id+key");
        }
        byte[] typed = Bytes.fromBase64(parts.group(3));
        byte[] id = id(parts.group(1), typed);
        if (typed.length != KEY + 1
                || typed[0] != ED25519
                || !HexFormat.of().formatHex(id).equals(parts.group(2))) {
            throw new ClientFailure("The key is not an Ed25519 key with its own id");
        }
        return new VerifierKey(parts.group(1), id, publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
    }

    /**
     * @param name whose it is
     * @param raw the 32 bytes of the key
     * @return the line
     */
    static String line(String name, byte[] raw) {
        byte[] typed = Bytes.concat(new byte[] {ED25519}, raw);
        return name + "+" + HexFormat.of().formatHex(id(name, typed)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** @return whether the signature of the text is by this key */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] id(String name, byte[] typed) {
        MessageDigest sha256 = Bytes.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(typed), ID);
    }

    private static PublicKey publicKey(byte[] raw) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Bytes.concat(INFO, raw)));
        } catch (GeneralSecurityException noKey) {
            throw new ClientFailure("The key is not an Ed25519 key", noKey);
        }
    }
}
