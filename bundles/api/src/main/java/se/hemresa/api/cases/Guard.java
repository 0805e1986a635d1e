// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import org.osgi.annotation.versioning.ConsumerType;

import se.hemresa.api.id.CaseId;

/**
 * Whiteboard: a condition of a transition, offered by the module that owns the fact. It reads the entity that domain.md §8.3
 * names under <em>Reads</em>, never a flag of its own. Evaluated on the caller's thread, inside the unit of work, with the
 * case locked; it must not write.
 */
@ConsumerType
public interface Guard {

    /** @return the code of the guard in {@code state-machine.json}, e.g. {@code duplicate-check-done} */
    String code();

    /**
     * @param caseId the case
     * @return whether the condition holds now
     */
    boolean holds(CaseId caseId);
}
