// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.papers.CaseDocument;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards that read the closure that is prepared. */
public class ClosureGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    @Test
    public void alternativeProtectionPlanReferencedHoldsWithThePlanAmongTheDocuments() {
        prepare(new Closure.Terms("RETURN_NOT_SAFE", List.of(), document(), null, null, null, null));

        assertHolds("alternative-protection-plan-referenced");
    }

    @Test
    public void alternativeProtectionPlanReferencedFailsWithoutOne() {
        prepare(Closure.Terms.of("RETURN_NOT_SAFE"));

        assertFails("alternative-protection-plan-referenced");
    }

    @Test
    public void closureReasonBidNegativeHoldsForThatReason() {
        prepare(Closure.Terms.of("BID_NEGATIVE"));

        assertHolds("closure-reason-bid-negative");
    }

    @Test
    public void closureReasonBidNegativeFailsForNoneAndForAnother() {
        assertFails("closure-reason-bid-negative");
        prepare(Closure.Terms.of("WITHDRAWN"));
        assertFails("closure-reason-bid-negative");
    }

    @Test
    public void socialServicesKeepResponsibilityHoldsWhenTheyAreNamed() {
        prepare(new Closure.Terms("BID_NEGATIVE", List.of(), null, "SE-O:social-services", null, null, null));

        assertHolds("social-services-keep-responsibility");
    }

    @Test
    public void socialServicesKeepResponsibilityFailsWhenNobodyIsNamed() {
        prepare(Closure.Terms.of("BID_NEGATIVE"));

        assertFails("social-services-keep-responsibility");
    }

    @Test
    public void closureReasonLostContactHoldsForThatReason() {
        prepare(Closure.Terms.of("LOST_CONTACT"));

        assertHolds("closure-reason-lost-contact");
    }

    @Test
    public void closureReasonLostContactFailsForNoneAndForAnother() {
        assertFails("closure-reason-lost-contact");
        prepare(Closure.Terms.of("DECEASED"));
        assertFails("closure-reason-lost-contact");
    }

    @Test
    public void deathRecordedWithSourceHoldsWithDeathReasonAndEvidence() {
        die();
        prepare(new Closure.Terms("DECEASED", List.of(), null, null, null, null, document()));

        assertHolds("death-recorded-with-source");
    }

    @Test
    public void deathRecordedWithSourceFailsWhenOneOfThemIsMissing() {
        prepare(new Closure.Terms("DECEASED", List.of(), null, null, null, null, document()));
        assertFails("death-recorded-with-source");
        die();
        prepare(Closure.Terms.of("DECEASED"));
        assertFails("death-recorded-with-source");
        prepare(new Closure.Terms("LOST_CONTACT", List.of(), null, null, null, null, document()));
        assertFails("death-recorded-with-source");
    }

    @Test
    public void fourEyesClosureHoldsOnceAnotherPersonHasApproved() {
        prepare(Closure.Terms.of("LEFT_ON_OWN"));
        Story.SUPERVISOR.call(() -> county.closing().approveClosure(id));

        assertHolds("four-eyes-closure");
    }

    @Test
    public void fourEyesClosureFailsBeforeThatAndForANewClosure() {
        prepare(Closure.Terms.of("LEFT_ON_OWN"));
        assertFails("four-eyes-closure");
        Story.SUPERVISOR.call(() -> county.closing().approveClosure(id));
        prepare(Closure.Terms.of("LEFT_ON_OWN"));
        assertFails("four-eyes-closure");
    }

    @Test
    public void closureReasonAdministrativeHoldsWithWhatTheReasonDemands() {
        prepare(Closure.Terms.of("NO_RECEPTION"));
        assertHolds("closure-reason-administrative");
        prepare(new Closure.Terms("TRANSFERRED", List.of(), null, null, "SE-AB", null, null));
        assertHolds("closure-reason-administrative");
        prepare(new Closure.Terms(
                "DUPLICATE", List.of(), null, null, null, county.refer().value(), null));
        assertHolds("closure-reason-administrative");
        die();
        prepare(new Closure.Terms("DECEASED", List.of(), null, null, null, null, document()));
        assertHolds("closure-reason-administrative");
    }

    @Test
    public void closureReasonAdministrativeFailsForAnotherReasonAndForWhatIsMissing() {
        assertFails("closure-reason-administrative");
        for (String reason : List.of("COMPLETED", "TRANSFERRED", "DUPLICATE", "DECEASED")) {
            prepare(Closure.Terms.of(reason));
            assertFails("closure-reason-administrative");
        }
        die();
        assertFails("closure-reason-administrative");
    }

    private void prepare(Closure.Terms terms) {
        Story.COORDINATOR.call(() -> county.closing().prepareClosure(id, terms, Optional.of("In words")));
    }

    private UUID document() {
        CaseDocument document = new CaseDocument("PLAN", "swe", "DRAWN_UP", "0".repeat(64));
        return Story.COORDINATOR.call(() -> county.facts().record(id, document)).id();
    }

    private void die() {
        Story.COORDINATOR.call(() -> county.facts().recordDeath(id, Story.NOW));
    }

    private void assertHolds(String code) {
        assertThat(county.holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(county.holds(code, id)).as(code).isFalse();
    }
}
