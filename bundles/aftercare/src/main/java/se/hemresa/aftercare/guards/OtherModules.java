// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.guards;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.id.CaseId;

/** What the guards read of other modules, as this module. What cannot be read proves nothing. */
@Component(service = OtherModules.class)
public final class OtherModules {

    private static final Caller SELF = Caller.module("aftercare");
    private static final Set<String> ARRIVAL = Set.of("LANDED", "MET", "AT_DESTINATION");

    private final CaseSheet sheet;

    @Activate
    public OtherModules(@Reference CaseSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param caseId the case
     * @param section a section
     * @param field one of its fields
     * @return the text; empty if there is none, or the section cannot be read
     */
    Optional<String> text(CaseId caseId, String section, String field) {
        return Optional.ofNullable(read(caseId, section).content().get(field)).map(Object::toString);
    }

    /**
     * @param caseId the case
     * @return when the person arrived in the country of return; if the checkpoints say that the person never did, when the
     *     journey was broken off; empty if neither is known
     */
    Optional<Instant> returnedAt(CaseId caseId) {
        Reading checkpoints = read(caseId, "checkpoints");
        Optional<Instant> arrived = rows(checkpoints, "checkpoints")
                .filter(checkpoint -> ARRIVAL.contains(checkpoint.get("kind")) && checkpoint.get("actualAt") != null)
                .map(checkpoint -> Instant.parse(checkpoint.get("actualAt").toString()))
                .max(Comparator.naturalOrder());
        // Whether the person has arrived is not known while the section cannot be read, so a break-off proves nothing
        // then.
        boolean known = checkpoints.outcome() == Outcome.READ || checkpoints.outcome() == Outcome.EMPTY;
        return known ? arrived.or(() -> brokenOffAt(caseId)) : Optional.empty();
    }

    private Optional<Instant> brokenOffAt(CaseId caseId) {
        return read(caseId, "decisions").content().get("breakOff") instanceof Map<?, ?> breakOff
                ? Optional.ofNullable(breakOff.get("contactAt")).map(at -> Instant.parse(at.toString()))
                : Optional.empty();
    }

    private Reading read(CaseId caseId, String section) {
        return SELF.call(() -> sheet.read(caseId, section));
    }

    private static Stream<Map<?, ?>> rows(Reading section, String field) {
        return section.content().get(field) instanceof Collection<?> rows
                ? rows.stream().map(row -> (Map<?, ?>) row)
                : Stream.empty();
    }
}
