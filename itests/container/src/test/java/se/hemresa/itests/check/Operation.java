// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.check;

import java.time.Instant;
import java.util.Optional;

/**
 * Something a client wants done once, however often it has to ask.
 *
 * @param request what was asked for
 * @param invoked when it was asked for the first time
 * @param answer what the client was told; empty if it was told nothing, so that the effect may be there or not
 */
public record Operation(Request request, Instant invoked, Optional<Answer> answer) {

    /**
     * What is asked for.
     *
     * @param kind what sort of effect it has; a store says which kinds it holds
     * @param id the id that every repeat bears
     * @param caseId the case, in the client's own words as long as the platform has not named it
     * @param sequence which of the client's requests about this case it is, from 1
     * @param digest of what was sent, in the form in which the store tells its own
     */
    public record Request(String kind, String id, String caseId, int sequence, String digest) {}

    /** What a client can be told. */
    public enum Answer {
        /** It is done, and stays done. */
        ACKNOWLEDGED,
        /** It is not done, and will not be. */
        REFUSED
    }

    boolean is(Answer expected) {
        return answer.filter(expected::equals).isPresent();
    }
}
