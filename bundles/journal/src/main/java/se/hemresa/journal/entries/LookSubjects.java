// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The cases of a look at several: rows of {@code journal_look}, which the leaf of the entry covers by their hash. */
public final class LookSubjects {

    /** The type of the entries of looks. */
    public static final String TYPE = "Looked";

    private LookSubjects() {}

    /**
     * @param sorted ids of cases, sorted
     * @return SHA-256 in hexadecimal over the ids, each followed by a line feed
     */
    public static String digest(List<String> sorted) {
        MessageDigest sha256 = MerkleTree.sha256();
        sorted.forEach(id -> sha256.update((id + "\n").getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    /**
     * @param entry an entry as it was recorded
     * @param sorted the cases that {@code journal_look} names for it, sorted
     * @return whether they are those that the entry covers: none, unless it is a look at several
     */
    static boolean areThoseOf(EntryRow entry, List<String> sorted) {
        String recorded =
                entry.type().equals(TYPE) ? JsonText.read(entry.payload()).get("subjects") : null;
        return recorded == null ? sorted.isEmpty() : recorded.equals(digest(sorted));
    }
}
