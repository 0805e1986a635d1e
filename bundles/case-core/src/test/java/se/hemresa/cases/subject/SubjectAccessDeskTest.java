// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.subject;

import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.access.CaseConditions;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The person asks what is known of it. */
public class SubjectAccessDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final Caller DPO =
            new Caller(Story.COORDINATOR.agency(), "DPO", Optional.of("disa"), "SUBJECT_ACCESS");

    private final County county = County.on(DATABASE);
    private final CaseConditions conditions =
            new CaseConditions(null, null, county.stores().trust().requests());
    private final CaseId id = county.refer();

    @Test
    public void holdsFromItsBeginningToItsEnd() {
        assertThat(holds(id)).isFalse();

        UUID request = open(DPO);
        assertThat(holds(id)).isTrue();
        assertThat(holds(county.refer(Story.referral(Story.ALEN, "other")))).isFalse();

        Story.COORDINATOR.call(() -> county.subjects().end(id, request));
        assertThat(holds(id)).isFalse();
    }

    @Test
    public void holdsWhileOneOfSeveralIsOpen() {
        UUID first = open(DPO);
        open(Story.COORDINATOR);

        DPO.call(() -> county.subjects().end(id, first));

        assertThat(holds(id)).isTrue();
    }

    @Test
    public void endsARequestOnce() {
        UUID request = open(DPO);
        DPO.call(() -> county.subjects().end(id, request));
        long version = county.file(id).version();

        DPO.call(() -> county.subjects().end(id, request));

        assertThat(county.file(id).version()).isEqualTo(version);
    }

    @Test
    public void isForCoordinatorAndDataProtectionOfficerOnly() {
        assertRefused(PlatformError.NOT_FOUND, () -> open(Story.SUPERVISOR));
        assertRefused(PlatformError.NOT_FOUND, () -> open(Story.STRANGER));
        UUID request = open(DPO);
        assertRefused(
                PlatformError.NOT_FOUND,
                () -> Story.SUPERVISOR.call(() -> county.subjects().end(id, request)));
        assertRefused(
                PlatformError.NOT_FOUND, () -> DPO.call(() -> county.subjects().end(id, new UUID(0, 0))));
    }

    @Test
    public void refusesARequestOfTomorrow() {
        assertRefused(
                PlatformError.INVALID,
                () -> DPO.call(
                        () -> county.subjects().open(id, Story.NOW.plusSeconds(86_400), SubjectAccess.Channel.PAPER)));
    }

    private UUID open(Caller caller) {
        return caller.call(() -> county.subjects().open(id, Story.NOW, SubjectAccess.Channel.PAPER))
                .id();
    }

    private boolean holds(CaseId caseId) {
        return county.read(() -> conditions.holds("subjectAccess", caseId, DPO));
    }

    private static void assertRefused(ErrorCode code, Runnable work) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
