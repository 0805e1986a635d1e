// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/**
 * The one way in which something is written about a case: one unit of work (or the running one), the case locked first, the
 * caller allowed to do the operation on the section, one added to the version of the case. A case that is not there and one
 * that is not the caller's are the same: {@code platform.not-found} (404).
 */
@Component(service = CaseBook.class)
public final class CaseBook {

    private final CaseStore cases;
    private final UnitOfWork work;
    private final Access access;
    private final Clock clock;

    @Activate
    public CaseBook(
            @Reference CaseStore cases, @Reference UnitOfWork work, @Reference Access access, @Reference Clock clock) {
        this.cases = cases;
        this.work = work;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Enters something new.
     *
     * @param caseId the case
     * @param section the section that holds it
     * @param fact stores it under the stamp it is given
     * @return what was recorded
     */
    public Recorded enter(CaseId caseId, String section, Consumer<Stamp> fact) {
        return work.run(() -> {
            CaseFile file = take(caseId, section, Operation.CREATE).touched();
            Stamp stamp = stamp(caseId);
            fact.accept(stamp);
            cases.save(file);
            return new Recorded(stamp.id(), file);
        });
    }

    /**
     * Changes the case or something that hangs on it.
     *
     * @param caseId the case
     * @param section the section that is changed
     * @param operation UPDATE; READ where the change itself asks {@link Access#requireApproval}, the only one that lets anybody
     *     approve
     * @param change gives the case after it; {@link CaseFile#touched} if only something that hangs on it is changed
     * @return the case after it
     */
    public CaseFile change(CaseId caseId, String section, Operation operation, UnaryOperator<CaseFile> change) {
        return work.run(() -> {
            CaseFile file = change.apply(take(caseId, section, operation));
            cases.save(file);
            return file;
        });
    }

    /**
     * @param caseId the case
     * @return a new stamp of the current caller
     */
    public Stamp stamp(CaseId caseId) {
        Caller caller = Caller.current();
        return new Stamp(UuidCreator.getTimeOrderedEpoch(), caseId, now(), caller.agency(), caller.user());
    }

    /** @return the moment, in whole milliseconds as the tables keep it */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private CaseFile take(CaseId caseId, String section, Operation operation) {
        CaseFile file = cases.lock(caseId).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
        access.require(caseId, section, operation);
        return file;
    }
}
