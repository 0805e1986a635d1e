// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.util.List;

/**
 * What a check of the journal found.
 *
 * @param entries how many sequenced entries were checked
 * @param rootHash the recomputed root, 32 bytes
 * @param faults each fault in one sentence naming the position, at most 100; empty: the journal is in order
 */
public record Verification(long entries, byte[] rootHash, List<String> faults) {

    /** @return whether nothing was found */
    public boolean inOrder() {
        return faults.isEmpty();
    }
}
