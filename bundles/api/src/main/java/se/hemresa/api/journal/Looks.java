// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.access.View;
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

    /**
     * Who looked at a case, newest first, of what {@link se.hemresa.api.access.Caller#current()} may see of it: everything if
     * the view is whole; under {@code OWN_ROWS} everything too for a caller of the organisation that owns the case, which
     * answers for it to the person, and for any other the looks of its own organisation; else nothing. A look shows a moment
     * after it was written, when it has its position.
     *
     * @param caseId the case
     * @param view how much of the section {@code audit} of the case the caller may see
     * @param page which page, from 1
     * @param limit how many on a page, 1–100
     * @return the looks of the page; none after the last. A look at several cases at once names none of them
     */
    Page at(CaseId caseId, View view, int page, int limit);

    /**
     * A page of looks.
     *
     * @param looks entries of the type {@code Looked}, newest first
     * @param total how many there are on all pages
     */
    record Page(List<Entry> looks, long total) {}

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
     * @param door {@code rest}, {@code soap} or {@code shell}; {@code tls} for a handshake that was refused
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
