// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.hemresa.client.http.ClientFailure;

/**
 * The head of a journal at a size, as its server signs it (c2sp.org/tlog-checkpoint).
 *
 * @param origin the name of the journal
 * @param size the number of entries
 * @param root the root of the tree, 32 bytes
 */
record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

    /**
     * @param note a signed note
     * @param key whose signature it must have
     * @return the checkpoint
     * @throws ClientFailure if it is none of the journal that the key belongs to
     */
    static Checkpoint open(String note, VerifierKey key) {
        Matcher parts = TEXT.matcher(SignedNote.parse(note).verifiedBy(key));
        if (!parts.matches() || !parts.group(1).equals(key.name())) {
            throw new ClientFailure("This is no checkpoint of " + key.name());
        }
        return new Checkpoint(parts.group(1), Long.parseLong(parts.group(2)), Bytes.fromBase64(parts.group(3)));
    }

    /** @return what is signed */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
