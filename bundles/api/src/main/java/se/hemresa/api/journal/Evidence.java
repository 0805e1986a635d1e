// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;

/**
 * What an agency takes home, beside heads and proofs of the {@link Journal}, so that it can check the journal with a program of
 * its own and without us. Any thread.
 */
@ProviderType
public interface Evidence {

    /**
     * @return the name of this journal in signed checkpoints, {@code hemresa/<uuid>}: made at the first start and never changed,
     *     so that heads of two instances are never compared
     */
    String origin();

    /**
     * Reads the sequenced entries that were written on behalf of an agency, as they stand in the tree.
     *
     * @param agency whose
     * @param after the position after which to begin; 0 for the beginning
     * @param limit how many at the most, 1–1000
     * @return the leaves by rising position; empty if there are no more
     */
    List<Leaf> leaves(AgencyId agency, long after, int limit);

    /**
     * A leaf of the tree before hashing.
     *
     * @param position the place of the entry, from 1
     * @param content the bytes, as docs/decisions/0003-journal-leaf.md describes them
     */
    record Leaf(long position, byte[] content) {}
}
