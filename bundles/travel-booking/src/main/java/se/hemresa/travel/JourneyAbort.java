// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

/** A journey that is broken off on the way (Avbruten resa), for the version of the plan it was recorded under. The newest counts. */
public record JourneyAbort(Stamp stamp, Content content) implements TravelRecord {

    /** Whether somebody has confirmed that the person is at a safe place. */
    public boolean safe() {
        return content.text("safePlace").isPresent()
                && content.text("confirmedBy").isPresent()
                && content.has("confirmedAt");
    }

    /** Whether it is about this plan. */
    public boolean isOf(TravelPlan plan) {
        return content.number("planVersion")
                .filter(version -> version == plan.stamp().version())
                .isPresent();
    }
}
