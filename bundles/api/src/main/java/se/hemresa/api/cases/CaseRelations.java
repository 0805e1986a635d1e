// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.id.CaseId;

/**
 * Whiteboard: relations of callers to cases that only another module than the owner of the case can know, e.g. who has been
 * sent a message about it. {@link CaseDirectory#relations} gives the union. Called inside a unit of work that reads.
 */
@ConsumerType
public interface CaseRelations {

    /**
     * @param caseId the case
     * @param caller who asks
     * @return the relations known here; empty if none
     */
    Set<Relation> relations(CaseId caseId, Caller caller);
}
