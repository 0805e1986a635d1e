// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.CaseId;

/**
 * The journal of looks: every read, search, export and refusal leaves an entry before its answer leaves (design.md §4). One
 * writer inserts whatever entries wait and commits once; so many readers share one commit. Any thread, outside a unit of work.
 */
@ProviderType
public interface Looks {

    /**
     * Writes an entry of the type {@code Looked}, on behalf of {@link se.hemresa.api.access.Caller#current()}, and returns when
     * it is durable.
     *
     * @param look what was looked at
     * @throws se.hemresa.api.error.PlatformException {@code journal.unwritable} (503) if it cannot be written: then the answer
     *     must not leave
     */
    void write(Look look);

    /** What a look was. */
    enum Kind {
        /** A read of something whose address was known. */
        READ,
        /** A search, whether or not it found anything. */
        SEARCH,
        /** A copy that leaves the system. */
        EXPORT,
        /** A refusal, whatever was asked for. */
        DENY
    }

    /**
     * One look: one answered request.
     *
     * @param kind what it was
     * @param operation the operation of the contract, e.g. {@code readSection}; a code, at most 200 characters
     * @param module the module that answered
     * @param door {@code rest}, {@code soap} or {@code shell}
     * @param outcome {@code ok}, or the code of the error
     * @param cases every case of which something was shown; empty if none
     * @param sections the codes of the sections of which something was shown
     */
    record Look(
            Kind kind,
            String operation,
            String module,
            String door,
            String outcome,
            Set<CaseId> cases,
            Set<String> sections) {}
}
