// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import se.hemresa.api.access.View;
import se.hemresa.api.id.CaseId;

/**
 * Whiteboard: one section of a case, offered by the module that owns it (code list {@code Section}). Handover, preview,
 * export and statistics are all compositions of sections. Called by the access component only, inside a unit of work.
 */
@ConsumerType
public interface CaseSection {

    /** @return the code of the section, e.g. {@code identity} */
    String name();

    /**
     * @param caseId the case
     * @param view how much may be given: everything, or the union of what the masks cover; under an unknown mask nothing
     * @return the section as a tree of maps, lists, strings, numbers and booleans, names in camelCase; empty if the case has none
     */
    Optional<Map<String, Object>> read(CaseId caseId, View view);
}
