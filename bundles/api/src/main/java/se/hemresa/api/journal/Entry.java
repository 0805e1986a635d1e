// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;

/**
 * A sequenced entry of the journal.
 *
 * @param position its place in the one order, from 1, without gaps
 * @param id its id
 * @param type the event's type
 * @param version the version of the payload's form
 * @param at when it was appended, by our clock
 * @param caller on whose behalf
 * @param subject the case it is about; empty if none
 * @param payload ids and codes
 */
public record Entry(
        long position,
        EntryId id,
        String type,
        int version,
        Instant at,
        Caller caller,
        Optional<CaseId> subject,
        Map<String, String> payload) {

    /** Keeps an unmodifiable copy of the payload. */
    public Entry {
        payload = Map.copyOf(payload);
    }
}
