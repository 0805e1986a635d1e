// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.hemresa.client.http.ClientFailure;

/**
 * A text with signatures under it (c2sp.org/signed-note): the text ends with a line feed, an empty line follows, then a line for
 * each signature. Signatures by unknown keys are passed over; a wrong one by a known key spoils the note.
 *
 * @param text what is signed, its last line feed included
 * @param signatures in their order
 */
record SignedNote(String text, List<Signed> signatures) {

    private static final Pattern LINE = Pattern.compile("\u2014 ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");
    private static final int MOST = 100;
    private static final int ID = 4;

    /** A signature line. */
    record Signed(String name, byte[] id, byte[] signature) {}

    /**
     * @param note the whole of it
     * @return its parts, nothing verified yet
     * @throws ClientFailure if it is no signed note
     */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        boolean controls = note.chars().anyMatch(character -> character < 0x20 && character != '\n');
        if (end < 0 || controls || note.indexOf('\uFFFD') >= 0 || !note.endsWith("\n") || note.length() == end + 2) {
            throw malformed();
        }
        List<Signed> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(signed(line));
        }
        if (signatures.size() > MOST) {
            throw malformed();
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /**
     * @param key the only key that counts
     * @return the text
     * @throws ClientFailure if the key has not signed it
     */
    String verifiedBy(VerifierKey key) {
        Signed signed = signatures.stream()
                .filter(one -> one.name().equals(key.name()) && Arrays.equals(one.id(), key.id()))
                .findFirst()
                .orElseThrow(() -> new ClientFailure("The note is not signed by " + key.name()));
        if (!key.verifies(text, signed.signature())) {
            throw new ClientFailure("The signature by " + key.name() + " is wrong: the text was changed");
        }
        return text;
    }

    private static Signed signed(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw malformed();
        }
        byte[] bytes = Bytes.fromBase64(parts.group(2));
        if (bytes.length <= ID) {
            throw malformed();
        }
        return new Signed(parts.group(1), Arrays.copyOf(bytes, ID), Arrays.copyOfRange(bytes, ID, bytes.length));
    }

    private static ClientFailure malformed() {
        return new ClientFailure("This is no signed note");
    }
}
