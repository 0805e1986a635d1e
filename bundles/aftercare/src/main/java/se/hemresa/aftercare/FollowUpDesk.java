// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.aftercare.FollowUp.Contact;
import se.hemresa.aftercare.FollowUp.Due;
import se.hemresa.aftercare.FollowUp.Findings;
import se.hemresa.aftercare.FollowUp.Kind;
import se.hemresa.aftercare.events.FollowUpDone;
import se.hemresa.aftercare.events.FollowUpDue;
import se.hemresa.aftercare.events.ReExploitationSuspected;
import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;

/**
 * Plans and records follow-ups. Each method is one unit of work, or joins the running one. To record, the case must be the
 * caller's in the section {@code follow-up}; otherwise {@code platform.not-found} (404).
 */
@Component(service = FollowUpDesk.class)
public final class FollowUpDesk {

    private static final String SECTION = "follow-up";
    private static final int[] MONTHS = {1, 3, 6, 12};
    private static final int LAST = 12;

    private final FollowUpStore followUps;
    private final CareFileStore files;
    private final UnitOfWork work;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public FollowUpDesk(
            @Reference FollowUpStore followUps,
            @Reference CareFileStore files,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.followUps = followUps;
        this.files = files;
        this.work = work;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is told of a contact with the person.
     *
     * @param followUpId the follow-up that was due; empty for a contact that was not planned
     * @param kind whether it is the last one
     * @param doneAt when
     * @param reached how the person was reached and what came of it
     * @param findings what was found
     */
    public record Report(Optional<UUID> followUpId, Kind kind, Instant doneAt, Reached reached, Findings findings) {}

    /**
     * How the person was reached and what came of it.
     *
     * @param channel how
     * @param safeToTalk whether the person could talk safely
     * @param outcome a code of the list {@code FollowUpOutcome}
     */
    public record Reached(String channel, boolean safeToTalk, String outcome) {}

    /**
     * Records a follow-up as done.
     *
     * @param caseId the case
     * @param report what came of it
     * @return the follow-up
     * @throws PlatformException {@code platform.not-found} (404) if the case has no such follow-up;
     *     {@code aftercare.follow-up-done} (409); {@code platform.invalid} (422)
     */
    public Recorded record(CaseId caseId, Report report) {
        return work.run(() -> {
            requireCovered(report, access.view(caseId, SECTION, Operation.CREATE));
            long version = files.touch(caseId);
            Violations violations = new Violations();
            violations.past("/doneAt", report.doneAt(), clock.instant());
            violations.refuse();
            FollowUp done =
                    report.followUpId().map(id -> complete(caseId, id, report)).orElseGet(() -> add(caseId, report));
            tell(done);
            return new Recorded(done.id(), caseId, version);
        });
    }

    /** A follow-up that is due is nobody's own, so OWN_ROWS covers contacts that were not planned only. */
    private static void requireCovered(Report report, View view) {
        boolean own = view.covers("OWN_ROWS") && report.followUpId().isEmpty();
        if (!view.whole() && !own) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    private FollowUp complete(CaseId caseId, UUID id, Report report) {
        FollowUp due = followUps.ofCase(caseId).stream()
                .filter(followUp -> followUp.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
        if (due.done()) {
            throw new PlatformException(AftercareError.FOLLOW_UP_DONE);
        }
        Due kept = new Due(report.kind(), due.plan().period(), due.plan().dueAt());
        FollowUp done = new FollowUp(id, caseId, kept, Optional.of(contact(report)));
        followUps.complete(done);
        return done;
    }

    private FollowUp add(CaseId caseId, Report report) {
        Due now = new Due(report.kind(), Optional.empty(), report.doneAt());
        FollowUp done = new FollowUp(UuidCreator.getTimeOrderedEpoch(), caseId, now, Optional.of(contact(report)));
        followUps.add(done);
        return done;
    }

    private Contact contact(Report report) {
        Reached reached = report.reached();
        return new Contact(
                report.doneAt(),
                reached.channel(),
                reached.safeToTalk(),
                reached.outcome(),
                report.findings(),
                Entered.now(clock));
    }

    private void tell(FollowUp done) {
        Contact contact = done.contact().orElseThrow();
        journal.append(
                new FollowUpDone(done.caseId(), done.id(), done.plan().kind().name(), contact.outcome()));
        if (contact.outcome().equals("RE_EXPLOITED")
                || !contact.findings().reExploitationSigns().isEmpty()) {
            journal.append(new ReExploitationSuspected(done.caseId(), done.id()));
        }
    }

    /**
     * Plans the follow-ups M1, M3, M6 and M12, the last of them FINAL, each with its timer. Done by the module itself when
     * the person has been received, or breaks off without ever having been.
     *
     * @param caseId the case
     * @param from the moment that the months count from
     */
    public void plan(CaseId caseId, Instant from) {
        work.run(() -> {
            files.touch(caseId);
            IntStream.of(MONTHS).forEach(months -> plan(caseId, from, months));
        });
    }

    private void plan(CaseId caseId, Instant from, int months) {
        Instant dueAt = from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        Kind kind = months == LAST ? Kind.FINAL : Kind.REGULAR;
        UUID id = UuidCreator.getTimeOrderedEpoch();
        followUps.add(new FollowUp(id, caseId, new Due(kind, Optional.of("M" + months), dueAt), Optional.empty()));
        journal.append(new FollowUpDue(caseId, id), dueAt);
    }
}
