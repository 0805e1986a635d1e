// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * The one way to read sections of a case, whichever module owns them: through the access component, as
 * {@link se.hemresa.api.access.Caller#current()}. A section whose module is absent is <em>not available</em>; who needs it
 * fails closed. Any thread; joins the running unit of work.
 */
@ProviderType
public interface CaseSheet {

    /** What came of reading a section. */
    enum Outcome {
        /** The content is there, as much of it as the caller may see. */
        READ,
        /** The case has no such content yet. */
        EMPTY,
        /** The caller may not see any of it, or there is no such case: the same. */
        NOT_ALLOWED,
        /** No installed module owns the section. */
        NOT_AVAILABLE
    }

    /**
     * @param caseId the case
     * @param section the code of the section
     * @return what came of it
     */
    Reading read(CaseId caseId, String section);

    /**
     * A section, or why there is none.
     *
     * @param outcome what came of reading
     * @param content the section as a tree; empty unless READ
     */
    record Reading(Outcome outcome, Map<String, Object> content) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }
}
