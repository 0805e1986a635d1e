// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases behind row-level security: what the desks do works for who may do it, and the database shows nothing to the others. */
public class SecondWallTest {

    private static final Caller MODULE = Caller.module("case-core");
    private static final Caller LIAISON =
            new Caller(new AgencyId("POLISEN"), "POLICE_LIAISON", Optional.of("per"), "CASE_HANDLING");

    private final MovableClock wallClock = new MovableClock(Story.NOW);

    @Rule
    public final TestDatabase database =
            TestDatabase.postgresql().clock(wallClock).walled();

    @Test
    public void aCaseIsOpenToTheCountyThatOwnsItAndNotToWhoReferredIt() {
        County county = County.on(database);
        CaseReferral referral = new Story.Draft()
                .envelope(Story.NOW.minusSeconds(60), "POLISEN:liaison", "SE-O:return-coordination")
                .referral();

        CaseFile file = LIAISON.call(() -> county.desk().refer(referral));

        assertThat(seenBy(Story.COORDINATOR, county, file.id())).isTrue();
        assertThat(seenBy(LIAISON, county, file.id())).isFalse();
        assertThat(seenBy(Story.STRANGER, county, file.id())).isFalse();
        assertThat(seenBy(MODULE, county, file.id())).isTrue();
    }

    @Test
    public void aParticipantSeesTheCaseUntilTheEnd() {
        County county = County.on(database);
        CaseId caseId = Story.SOCIAL_WORKER
                .call(() -> county.desk().refer(Story.referral()))
                .id();
        Participant liaison = new Participant(
                null,
                caseId,
                LIAISON.agency(),
                LIAISON.user(),
                LIAISON.role(),
                List.of("shell"),
                null,
                Optional.of(Story.NOW.plus(Duration.ofDays(1))),
                null);

        Story.COORDINATOR.call(() -> county.recording().addParticipant(caseId, liaison, "Interview"));

        assertThat(seenBy(LIAISON, county, caseId)).isTrue();
        wallClock.move(Duration.ofDays(1));
        assertThat(seenBy(LIAISON, county, caseId)).isFalse();
    }

    @Test
    public void aDuplicateIsFoundInACaseOfAnotherCounty() {
        County county = County.on(database);
        Story.SOCIAL_WORKER.call(() -> county.desk().refer(Story.referral(Story.ALEN, "first")));
        CaseId second = Story.SOCIAL_WORKER
                .call(() -> county.desk().refer(Story.referral(Story.ALEN, "second")))
                .id();
        MODULE.run(() -> database.unitOfWork()
                .run(() -> county.stores().cases().newest(10).forEach(file -> closeUnless(second, file))));

        Recorded check = Story.COORDINATOR.call(() -> county.recording()
                .check(second, IntakeCheck.Kind.DUPLICATE, Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(Story.COORDINATOR.call(() ->
                        database.unitOfWork().read(() -> county.stores().facts().intakeChecks(second))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(check.id());
                    assertThat(found.result()).isEqualTo(IntakeCheck.Result.FOUND);
                });
    }

    /** As if the other case were another county's. */
    private void closeUnless(CaseId second, CaseFile file) {
        if (!file.id().equals(second)) {
            database.scope().close(file.id(), file.owner(), Optional.empty());
        }
    }

    private boolean seenBy(Caller caller, County county, CaseId caseId) {
        return caller.call(() -> database.unitOfWork()
                .read(() -> county.stores().cases().find(caseId).isPresent()));
    }
}
