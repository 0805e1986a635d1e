// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Closures and holds, prepared by one and approved by another. */
public class ClosingDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    @Test
    public void letsNobodyApproveWhatTheyAskedFor() {
        Closure.Terms terms = Closure.Terms.of("LEFT_ON_OWN");
        Story.SUPERVISOR.call(() -> county.closing().prepareClosure(id, terms, Optional.empty()));
        PlatformException refusal = catchThrowableOfType(
                PlatformException.class,
                () -> Story.SUPERVISOR.call(() -> county.closing().approveClosure(id)));
        assertThat(refusal.code()).isEqualTo(PlatformError.SAME_PERSON);
        assertThat(closure().approvedBy()).isEmpty();

        prepare(terms);
        Story.SUPERVISOR.call(() -> county.closing().approveClosure(id));
        assertThat(closure().approvedBy()).contains("siv");
    }

    @Test
    public void letsOnlyWhoMayApproveDecisionsApprove() {
        prepare(Closure.Terms.of("LEFT_ON_OWN"));

        assertThat(refused(() -> county.closing().approveClosure(id)).code()).isEqualTo(PlatformError.NOT_FOUND);
    }

    @Test
    public void hasNothingToApproveBeforeAClosureIsPrepared() {
        ErrorCode code = refused(() -> county.closing().approveClosure(id)).code();

        assertThat(code).isEqualTo(CaseError.NOTHING_PREPARED);
    }

    @Test
    public void refusesReferencesToWhatIsNotThere() {
        UUID nowhere = new UUID(0, 1);
        Closure.Terms terms = new Closure.Terms("DUPLICATE", List.of(), nowhere, null, null, id.value(), nowhere);

        assertThat(refused(() -> county.closing().prepareClosure(id, terms, Optional.empty()))
                        .violations())
                .extracting(Violation::at)
                .containsExactly("/protectionPlanDocumentId", "/duplicateOfCaseId", "/evidenceDocumentId");
    }

    @Test
    public void refusesAReviewInThePast() {
        LocalDate yesterday = LocalDate.of(2026, 11, 23);

        assertThat(refused(() -> county.closing().enterHold(id, "TRIAL", Optional.empty(), yesterday))
                        .violations())
                .extracting(Violation::rule)
                .containsExactly("past-date");
    }

    @Test
    public void endsAHoldOnceAndKnowsNoneOfAnotherCase() {
        UUID hold = Story.COORDINATOR
                .call(() -> county.closing().enterHold(id, "TRIAL", Optional.empty(), LocalDate.of(2026, 12, 1)))
                .id();
        CaseId other = county.refer(Story.referral(Story.ALEN, "another"));

        assertThat(refused(() -> county.closing().endHold(other, hold)).code()).isEqualTo(PlatformError.NOT_FOUND);
        Story.COORDINATOR.call(() -> county.closing().endHold(id, hold));
        long version = county.file(id).version();
        Story.SUPERVISOR.call(() -> county.closing().endHold(id, hold));

        assertThat(county.read(() -> county.stores().closing().holds(id)).get(0).endedBy())
                .contains("karin");
        assertThat(county.file(id).version()).isEqualTo(version);
    }

    private void prepare(Closure.Terms terms) {
        Story.COORDINATOR.call(() -> county.closing().prepareClosure(id, terms, Optional.empty()));
    }

    private Closure closure() {
        return county.read(() -> county.stores().closing().closure(id)).orElseThrow();
    }

    private static PlatformException refused(Supplier<?> work) {
        return catchThrowableOfType(PlatformException.class, () -> Story.COORDINATOR.call(work));
    }
}
