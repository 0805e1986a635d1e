// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

import se.hemresa.api.id.CaseId;

/**
 * What one request has seen: noted by the access component whenever it gives a view to read, and journalled by the gateway
 * before the answer leaves. So a module cannot forget to tell what it showed: it cannot show anything without asking. Bound to
 * the thread of the request.
 */
public final class Seen {

    private static final ThreadLocal<Seen> CURRENT = new ThreadLocal<>();

    private final Set<CaseId> cases = new LinkedHashSet<>();
    private final Set<String> sections = new LinkedHashSet<>();

    /**
     * Notes, for the request of this thread if there is one, that something of a section may be seen by its caller.
     *
     * @param caseId the case
     * @param section the code of the section
     */
    public static void note(CaseId caseId, String section) {
        Seen seen = CURRENT.get();
        if (seen != null) {
            seen.cases.add(caseId);
            seen.sections.add(section);
        }
    }

    /**
     * Does the work of a request and collects here what it sees.
     *
     * @param work what to do
     * @param <T> what the work gives
     * @return what the work returned
     */
    public <T> T during(Supplier<T> work) {
        Seen before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** @return the cases seen, in the order of their first look */
    public Set<CaseId> cases() {
        return Collections.unmodifiableSet(cases);
    }

    /** @return the codes of the sections seen, of whichever case */
    public Set<String> sections() {
        return Collections.unmodifiableSet(sections);
    }
}
