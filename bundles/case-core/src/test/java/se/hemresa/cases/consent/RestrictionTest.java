// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a withdrawal does to a case, in every phase (domain.md §8.4.8, §8.4.9). */
public class RestrictionTest {

    private static final Caller IOM =
            new Caller(new AgencyId("SE-O"), "IOM_FINLAND", Optional.of("ilmari"), "RECEPTION");

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final Counselling counselling = new Counselling(county);

    @Test
    public void restrictsACaseBeforeTheJourneyInTheSameUnit() {
        CaseId id = county.inState("MAPPING");
        UUID consent = counselling.give(id, "SHARE_IOM_FI");

        CaseFile file = counselling.withdraw(id, consent).file();

        assertThat(file.state()).isEqualTo("RESTRICTED");
        assertThat(county.file(id)).isEqualTo(file);
        assertThat(county.journal().events())
                .endsWith(
                        new ConsentWithdrawn(id, consent, "SHARE_IOM_FI"),
                        new CaseMoved(id, "consentWithdrawn", "MAPPING", "RESTRICTED"));
    }

    @Test
    public void leavesTheStateAfterAWithdrawalOfAScopeThatDoesNotRestrict() {
        CaseId id = county.inState("MAPPING");

        counselling.withdraw(id, counselling.give(id, "HEALTH_DATA"));

        assertThat(county.file(id).state()).isEqualTo("MAPPING");
    }

    @Test
    public void firesNothingForAnotherScopeWhileARestrictionWaits() {
        CaseId id = county.inState("IN_TRANSIT");
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));
        int told = county.journal().events().size();

        counselling.withdraw(id, counselling.give(id, "RESEARCH"));

        assertThat(county.journal().events().subList(told, told + 2))
                .hasOnlyElementsOfTypes(ConsentGiven.class, ConsentWithdrawn.class);
        assertThat(county.journal().events()).hasSize(told + 2);
    }

    @Test
    public void recordsAWithdrawalInARestrictedCaseAndMovesNothing() {
        CaseId id = county.inState("MAPPING");
        UUID second = counselling.give(id, "SHARE_IOM_RECEIVING");
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));

        counselling.withdraw(id, second);

        assertThat(county.file(id).state()).isEqualTo("RESTRICTED");
        assertThat(county.journal().events()).endsWith(new ConsentWithdrawn(id, second, "SHARE_IOM_RECEIVING"));
    }

    @Test
    public void letsTheJourneyGoOnAndRestrictsTheCaseAsSoonAsItIsOver() {
        CaseId id = county.inState("IN_TRANSIT");
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));
        assertThat(county.file(id).state()).isEqualTo("IN_TRANSIT");
        assertThat(county.file(id).restrictionPendingSince()).contains(Story.NOW);

        fire(id, "arrived");
        assertThat(county.file(id).restrictionPendingSince()).contains(Story.NOW);
        fire(id, "receptionConfirmed");

        assertThat(county.file(id).state()).isEqualTo("RESTRICTED");
        assertThat(county.file(id).restrictionPendingSince()).isEmpty();
        assertThat(county.journal().events())
                .endsWith(
                        new CaseMoved(id, "receptionConfirmed", "ARRIVED", "RECEIVED"),
                        new CaseMoved(id, "restrictAfterJourney", "RECEIVED", "RESTRICTED"));
    }

    @Test
    public void restrictsNothingAfterTheJourneyWhenTheConsentIsGivenAnew() {
        CaseId id = county.inState("IN_TRANSIT");
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));
        counselling.withdraw(id, counselling.give(id, "VOLUNTARY_RETURN"));
        counselling.give(id, "SHARE_IOM_FI");
        assertThat(county.file(id).restrictionPendingSince()).isPresent();

        counselling.give(id, "VOLUNTARY_RETURN");
        assertThat(county.file(id).restrictionPendingSince()).isEmpty();
        fire(id, "arrived");
        fire(id, "receptionConfirmed");

        assertThat(county.file(id).state()).isEqualTo("RECEIVED");
    }

    @Test
    public void recordsAWithdrawalInAClosedCaseWithoutOpeningIt() {
        CaseId id = county.inState("FOLLOW_UP");
        UUID consent = counselling.give(id, "SHARE_IOM_FI");
        Story.COORDINATOR.call(() -> county.journey().fire(id, "complete", null));

        counselling.withdraw(id, consent);

        assertThat(county.file(id).state()).isEqualTo("CLOSED");
        assertThat(county.file(id).closureReason()).contains("COMPLETED");
        assertThat(county.file(id).restrictionPendingSince()).isEmpty();
        assertThat(county.journal().events()).endsWith(new CaseMoved(id, "consentWithdrawn", "CLOSED", "CLOSED"));
    }

    @Test
    public void countsTheWithdrawalAndTheTransitionEachOnce() {
        CaseId id = county.inState("MAPPING");
        UUID consent = counselling.give(id, "SHARE_IOM_FI");
        long before = county.file(id).version();

        counselling.withdraw(id, consent);

        assertThat(county.file(id).version()).isEqualTo(before + 2);
    }

    private void fire(CaseId id, String event) {
        IOM.call(() -> county.journey().fire(id, event, null));
    }
}
