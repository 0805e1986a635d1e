// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.openings.Opening.Scope;
import se.hemresa.access.rules.OpeningRules;
import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.cases.CaseDirectory.Standing;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;
import se.hemresa.api.work.UnitOfWork;

/**
 * Emergency access (domain.md §9.2): a user names a case that is not theirs by its exact reference, says why, and may read what
 * the rules give to such an opening for 60 minutes. Who answers for the case hears of it at once.
 */
@Component(service = EmergencyDesk.class)
public final class EmergencyDesk {

    private static final int NEWEST = 100;
    private static final String OVERSIGHT = "audit";
    private static final Caller PLATFORM = Caller.module("access");
    private static final Comparator<Opening> NEWEST_FIRST =
            Comparator.comparing((Opening opening) -> opening.span().from()).reversed();

    /** Who may be the second person, and who looks back at emergency accesses, at the agency that owns the case. */
    private static final Set<String> OVERSEERS = Set.of("SUPERVISOR", "DPO");

    private final UnitOfWork work;
    private final Admission admission;
    private final OpeningBook book;
    private final OpeningStore store;
    private final Access access;
    private final Clock clock;

    /**
     * @param work one commit for row, walls and event
     * @param admission says which case may be opened
     * @param book where openings are entered
     * @param store where openings are found
     * @param access says who oversees a case
     * @param clock tells what is over
     */
    @Activate
    public EmergencyDesk(
            @Reference UnitOfWork work,
            @Reference Admission admission,
            @Reference OpeningBook book,
            @Reference OpeningStore store,
            @Reference Access access,
            @Reference Clock clock) {
        this.work = work;
        this.admission = admission;
        this.book = book;
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens a case in an emergency.
     *
     * @param reference its exact reference
     * @param reason why
     * @param text why, in words; sealed, and shown to whoever reviews it
     * @return the opening; if its approval is still needed, nothing can be read yet
     * @throws PlatformException {@code platform.not-found} (404) if there is no such case, or nothing of it may be opened to the
     *     caller: the same, and counted as a search that found nothing; {@code access.search-locked} (429)
     */
    public Opening open(String reference, BreakGlassReason reason, String text) {
        return work.run(() -> {
            Standing standing = admission.require(reference);
            Scope scope = new Scope(standing.caseId(), standing.owner(), Optional.empty());
            return book.emergency(scope, reason, text, OpeningRules.demandsSecondPerson(standing));
        });
    }

    /**
     * Approves an emergency access as the second person. What is approved already stays as it is.
     *
     * @param openingId the opening
     * @return the opening, approved
     * @throws PlatformException {@code platform.not-found} (404) if there is none that is still open, or the caller does not
     *     oversee its case; {@code platform.same-person} (409) if the caller opened it, or is no person
     */
    public Opening approve(UUID openingId) {
        return work.run(() -> {
            Opening opening = store.lock(openingId)
                    .filter(one -> one.scope().section().isEmpty())
                    .filter(one -> one.span().covers(clock.instant()))
                    .filter(one -> oversees(one.scope().caseId()))
                    .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            String user = Caller.current()
                    .user()
                    .filter(person -> !person.equals(opening.opener().user()))
                    .orElseThrow(() -> new PlatformException(PlatformError.SAME_PERSON));
            return opening.approval().by().isPresent() ? opening : book.approve(opening, user);
        });
    }

    /**
     * @return the emergency accesses that the caller has opened, and, for who oversees cases, those to cases of the own agency:
     *     the newest 100 of each, newest first
     */
    public List<Told> list() {
        return work.read(() -> Stream.concat(own(), overseen())
                .distinct()
                .sorted(NEWEST_FIRST)
                .map(this::told)
                .toList());
    }

    /** What the user has opened is closed to the user again, and with it the rows of the case: the platform reads them. */
    private Stream<Opening> own() {
        Caller caller = Caller.current();
        return PLATFORM.call(() -> store.emergenciesOf(caller, NEWEST)).stream();
    }

    private Told told(Opening opening) {
        Seen.note(opening.scope().caseId(), OVERSIGHT);
        return new Told(opening, PLATFORM.call(() -> store.text(opening)));
    }

    private Stream<Opening> overseen() {
        return OVERSEERS.contains(Caller.current().role())
                ? store.emergenciesIn(Caller.current().agency(), NEWEST).stream()
                        .filter(opening -> oversees(opening.scope().caseId()))
                : Stream.empty();
    }

    private boolean oversees(CaseId caseId) {
        return OVERSEERS.contains(Caller.current().role())
                && access.view(caseId, OVERSIGHT, Operation.READ).whole();
    }

    /**
     * An emergency access, and why it was opened.
     *
     * @param opening the opening
     * @param text why, in words; empty if the case has been disposed of
     */
    public record Told(Opening opening, Optional<String> text) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }
}
