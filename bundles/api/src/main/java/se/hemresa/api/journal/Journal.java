// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.EntryId;

/**
 * The append-only journal: audit and events in one. Entries are written in the unit of work of the change they tell about.
 * After the commit a single sequencer gives each its position and makes it a leaf of a Merkle tree (RFC 9162 §2.1); readers
 * see sequenced entries only, because the order of commits is not the order of any database sequence. Entries about one case
 * keep the order in which they were appended. Any thread.
 */
@ProviderType
public interface Journal {

    /**
     * Appends a fact, on behalf of {@link se.hemresa.api.access.Caller#current()}, in the running unit of work.
     *
     * @param event what happened
     * @return the id of the entry; its position is known only later
     * @throws IllegalStateException if no unit of work is running
     */
    EntryId append(Event event);

    /**
     * Appends a fact that shall become visible at a time: a timer. It survives restarts; its subscriber checks whether it
     * still matters. There is no other scheduler.
     *
     * @param event what shall be told
     * @param notBefore the earliest moment at which it is sequenced
     * @return the id of the entry
     * @throws IllegalStateException if no unit of work is running
     */
    EntryId append(Event event, Instant notBefore);

    /**
     * @return whether the running unit of work has told anything yet; a timer tells nothing before its time
     * @throws IllegalStateException if no unit of work is running
     */
    boolean hasTold();

    /**
     * Reads sequenced entries in order.
     *
     * @param position the position after which to begin; 0 for the beginning
     * @param types the types wanted; empty for all
     * @param limit how many at the most, 1–1000
     * @return the entries by rising position; empty if there are none yet
     */
    List<Entry> after(long position, Set<String> types, int limit);

    /** @return the newest tree head; size 0 for an empty journal */
    TreeHead head();

    /**
     * Proves that an entry stands in the tree (RFC 9162 §2.1.3).
     *
     * @param position the place of the entry, from 1
     * @param size the size of the tree, at least the position and at most that of {@link #head}
     * @return the leaf and the path from it to the root
     * @throws se.hemresa.api.error.PlatformException {@code journal.no-such-proof} (404) if there is no such entry or tree
     */
    InclusionProof inclusion(long position, long size);

    /**
     * Proves that a tree is the beginning of a later one (RFC 9162 §2.1.4): nothing was changed or taken away between them.
     *
     * @param from the size of the first tree, at least 1
     * @param size the size of the later one, at least the first and at most that of {@link #head}
     * @return the path, each hash 32 bytes
     * @throws se.hemresa.api.error.PlatformException {@code journal.no-such-proof} (404) if there is no such tree
     */
    List<byte[]> consistency(long from, long size);

    /**
     * Recomputes every leaf and the root from the stored entries and compares them with what was recorded.
     *
     * @param progress told the number of entries checked so far, every 1000 and at the end
     * @return what was found
     */
    Verification verify(LongConsumer progress);
}
