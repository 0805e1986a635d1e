// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** The plans of cases. Each method runs in the running unit of work. */
public interface PlanStore {

    /**
     * @param caseId the case
     * @return the newest version of its plan; empty if it has none
     */
    Optional<Plan> newest(CaseId caseId);

    /** @param plan a new version */
    void add(Plan plan);

    /**
     * @param plan the newest version
     * @param measureId one of its measures
     * @param status how far it has come now
     */
    void change(Plan plan, UUID measureId, Measure.Status status);

    /** @param agreement what was agreed */
    void add(Agreement agreement);

    /**
     * @param caseId the case
     * @param kind what was agreed
     * @return the newest agreement of the kind; empty if there is none
     */
    Optional<Agreement> agreement(CaseId caseId, Agreement.Kind kind);
}
