// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.util.List;

/**
 * That an entry stands in the journal's tree.
 *
 * @param position the place of the entry, from 1 (the index of RFC 9162 plus one)
 * @param size the size of the tree
 * @param leaf the bytes of the leaf before hashing, as docs/decisions/0003-journal-leaf.md describes them
 * @param path the hashes from the leaf to the root, each 32 bytes
 */
public record InclusionProof(long position, long size, byte[] leaf, List<byte[]> path) {

    /** Keeps an unmodifiable copy of the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }
}
