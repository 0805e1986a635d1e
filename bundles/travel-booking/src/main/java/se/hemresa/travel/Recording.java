// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;

/** How everything here is recorded: may the caller, in one unit of work, with a stamp, told to the journal. Any thread. */
@Component(service = Recording.class)
public final class Recording {

    private final UnitOfWork work;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public Recording(
            @Reference UnitOfWork work, @Reference Access access, @Reference Journal journal, @Reference Clock clock) {
        this.work = work;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What was written, for the answer.
     *
     * @param id its id
     * @param caseId its case
     * @param version the version of what was written
     */
    public record Receipt(UUID id, CaseId caseId, long version) {}

    /**
     * Does the work in one unit, or joins the running one.
     *
     * @param caseId the case
     * @param section the section that holds what is written
     * @param operation what is done
     * @param writing what to do
     * @return what it gave
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not, or there is no such case
     */
    <T> T write(CaseId caseId, String section, Operation operation, Supplier<T> writing) {
        return writeCovered(caseId, section, operation, view -> {
            if (!view.whole()) {
                throw notFound();
            }
            return writing.get();
        });
    }

    /** As {@link #write}, where a mask may cover some of the rows: the work refuses what the view does not cover. */
    <T> T writeCovered(CaseId caseId, String section, Operation operation, Function<View, T> writing) {
        return work.run(() -> {
            View view = access.view(caseId, section, operation);
            if (view.isNothing()) {
                throw notFound();
            }
            return writing.apply(view);
        });
    }

    /** As {@link #write}, for what a person must approve who has not entered any of it. */
    <T> T approve(CaseId caseId, String section, Supplier<Set<String>> enteredBy, Supplier<T> writing) {
        return work.run(() -> {
            // What is there is told only to whoever may read it; approving is asked for below, with who has entered it.
            access.require(caseId, section, Operation.READ);
            enteredBy.get().forEach(each -> access.requireApproval(caseId, section, each));
            return writing.get();
        });
    }

    /** Reads in the running unit of work, or in a reading one. */
    <T> T read(Supplier<T> reading) {
        return work.read(reading);
    }

    /** A stamp for a record that is made now by the caller. */
    Stamp stamp(CaseId caseId) {
        return stamp(caseId, UuidCreator.getTimeOrderedEpoch());
    }

    /** The same, with an id that is known elsewhere. */
    Stamp stamp(CaseId caseId, UUID id) {
        return new Stamp(id, caseId, 0, now(), actor());
    }

    /** Tells what happened. */
    void tell(TravelEvent event) {
        journal.append(event);
    }

    /** Tells it later. */
    void tell(TravelEvent event, Instant notBefore) {
        journal.append(event, notBefore);
    }

    /** The moment, as exact as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Who acts: the user, else the agency. */
    static String actor() {
        Caller caller = Caller.current();
        return caller.user().orElse(caller.agency().value());
    }

    /** The answer for what is not there, or not the caller's. */
    static PlatformException notFound() {
        return new PlatformException(PlatformError.NOT_FOUND);
    }
}
