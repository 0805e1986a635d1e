// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** Something that is recorded about a journey (domain.md §7.5). Where and when a person travels is as secret as who it is, so all of it is sealed. */
public sealed interface TravelRecord
        permits TravelPlan,
                TravelLeg,
                OnwardTransport,
                TravelDocument,
                SpecialNeeds,
                FitToTravel,
                EscortAssignment,
                Booking,
                Checkpoint,
                Alarm,
                Alert,
                JourneyAbort,
                Reception {

    /** @return whose it is */
    Stamp stamp();

    /** @return what it says */
    Content content();

    /** @return its id */
    default UUID id() {
        return stamp().id();
    }

    /** @return its case */
    default CaseId caseId() {
        return stamp().caseId();
    }
}
