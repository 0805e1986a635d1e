// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** Where closures and holds are kept. Every method works in the running unit of work. */
public interface ClosingStore {

    /**
     * @param closure a closure that is prepared
     * @param words the reason in words, to be sealed; empty if none are told
     */
    void add(Closure closure, Optional<String> words);

    /**
     * @param id the case
     * @return the newest that no reopening has ended; empty if there is none
     */
    Optional<Closure> closure(CaseId id);

    /**
     * @param closure a closure that is there
     * @param by the user who approves it
     * @param at when
     */
    void approve(UUID closure, String by, Instant at);

    /**
     * @param closure a closure that is there
     * @param at when the case was closed by it
     */
    void close(UUID closure, Instant at);

    /** @param id a case that is opened again: its closure is over */
    void endClosure(CaseId id);

    /**
     * @param hold why and until when a case rests
     * @param words the same in words, to be sealed; empty if none are told
     */
    void add(Hold hold, Optional<String> words);

    /**
     * @param id the case
     * @return its holds, newest first
     */
    List<Hold> holds(CaseId id);

    /**
     * @param hold a hold that is there
     * @param by who found that its reason had ended
     * @param at when
     */
    void endHold(UUID hold, String by, Instant at);
}
