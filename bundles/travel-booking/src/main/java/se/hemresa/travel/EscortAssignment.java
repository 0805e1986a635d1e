// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.Set;

import se.hemresa.api.access.Caller;

/** Somebody who goes with the person (code list {@code EscortType}). */
public record EscortAssignment(Stamp stamp, Content content) implements TravelRecord {

    private static final Set<String> NOT_ALONG = Set.of("NONE", "POLICE_TO_GATE");

    /** Whether somebody comes along on the journey, and has said so. */
    public boolean confirmed() {
        return content.has("confirmedAt")
                && !over()
                && !NOT_ALONG.contains(content.text("type").orElse("NONE"));
    }

    /** Whether it was for a journey before the case was opened again. */
    public boolean over() {
        return content.flag("over");
    }

    /** Whether it is for a leg. */
    public boolean isFor(TravelLeg leg) {
        return legs().isEmpty() || legs().contains(leg.seq());
    }

    /** The legs it is for; none named means all. */
    public List<Integer> legs() {
        return content.numbers("legs");
    }

    /** Whether the caller is the escort: the user where one is named, of the organisation where that is named. */
    public boolean isOf(Caller caller) {
        return content.text("user").isEmpty() ? isWith(caller) && content.has("organisation") : names(caller);
    }

    /** Whether it names the caller as the one person who escorts. */
    public boolean names(Caller caller) {
        return isWith(caller)
                && content.text("user").isPresent()
                && content.text("user").equals(caller.user());
    }

    /** Whether it names no organisation, or that of the caller. */
    private boolean isWith(Caller caller) {
        return content.text("organisation").map(caller.agency().value()::equals).orElse(true);
    }
}
