// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.rules.Openings;
import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;

/** Which conditions hold because of what a user has opened. */
@Component
public final class CurrentOpenings implements Openings {

    private final OpeningStore store;
    private final Clock clock;

    /**
     * @param store what users have opened
     * @param clock tells what is over
     */
    @Activate
    public CurrentOpenings(@Reference OpeningStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<String> conditions(CaseId caseId, String section, Caller caller) {
        if (caller.user().isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        Set<String> conditions = new HashSet<>();
        for (Opening opening : store.current(caseId, caller, now)) {
            if (opening.isOpen(now) && opening.opener().role().equals(caller.role())) {
                enter(conditions, opening, section);
            }
        }
        return conditions;
    }

    private static void enter(Set<String> conditions, Opening opening, String section) {
        Optional<String> confirmed = opening.scope().section();
        if (confirmed.filter(section::equals).isPresent()) {
            conditions.add(CONFIRM_OPEN);
        }
        if (confirmed.isEmpty()) {
            conditions.add(BREAK_GLASS);
            if (opening.approval().by().isPresent()) {
                conditions.add(SECOND_PERSON);
            }
        }
    }
}
