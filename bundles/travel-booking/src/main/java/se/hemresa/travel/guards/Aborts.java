// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.travel.JourneyAbort;
import se.hemresa.travel.TravelPlan;
import se.hemresa.travel.TravelStore;

/** The abort that is about the plan in force: one of an earlier journey says nothing of this one. */
final class Aborts {

    private Aborts() {}

    static Optional<JourneyAbort> current(TravelStore store, CaseId caseId) {
        Optional<TravelPlan> plan = store.newest(TravelPlan.class, caseId);
        return store.newest(JourneyAbort.class, caseId)
                .filter(abort -> plan.filter(abort::isOf).isPresent());
    }
}
