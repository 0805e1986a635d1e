// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.guards;

import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.id.CaseId;

/** When a person departs, as the section {@code travel} tells it. */
@Component(service = Departures.class)
public final class Departures {

    private final CaseSheet sheet;

    @Activate
    public Departures(@Reference CaseSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param caseId the case
     * @return when the first leg departs; empty if that is not known, or the module that knows it is absent
     */
    Optional<ZonedDateTime> first(CaseId caseId) {
        CaseSheet.Reading travel = Caller.module("risk-assessment").call(() -> sheet.read(caseId, "travel"));
        if (travel.outcome() != Outcome.READ || !(travel.content().get("legs") instanceof List<?> legs)) {
            return Optional.empty();
        }
        return legs.stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(leg -> (Map<?, ?>) leg)
                .min(Comparator.comparingInt(Departures::place))
                .flatMap(Departures::departure);
    }

    private static int place(Map<?, ?> leg) {
        return leg.get("seq") instanceof Number seq ? seq.intValue() : Integer.MAX_VALUE;
    }

    private static Optional<ZonedDateTime> departure(Map<?, ?> leg) {
        try {
            return Optional.ofNullable(leg.get("departsAt"))
                    .map(Object::toString)
                    .map(ZonedDateTime::parse);
        } catch (DateTimeParseException notAMoment) {
            // What cannot be read proves nothing: the guard fails closed, and says so to whoever asks.
            return Optional.empty();
        }
    }
}
