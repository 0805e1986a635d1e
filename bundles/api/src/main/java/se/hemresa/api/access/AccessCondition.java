// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

import se.hemresa.api.id.CaseId;

/**
 * Whiteboard: conditions of {@code access.json} that the offering module alone can answer, because it owns the fact. A
 * condition that no installed module offers does not hold (domain.md §9.1, conventions). Called by the access component only,
 * inside a unit of work that reads, often; it must be quick and change nothing.
 */
@ConsumerType
public interface AccessCondition {

    /** @return the codes of the conditions that are answered here, e.g. {@code duringAssignment} */
    Set<String> codes();

    /**
     * @param code one of {@link #codes}
     * @param caseId the case; one that does not exist is asked about like any other, so that both take the same time, and
     *     nothing holds for it
     * @param caller who asks
     * @return whether it holds now
     */
    boolean holds(String code, CaseId caseId, Caller caller);
}
