// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What may leave, when (minimisation.json, conventions.locks). */
public class DisclosurePolicyTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final Counselling counselling = new Counselling(county);
    private final CaseId id = county.inState("APPLICATION_READY");

    @Test
    public void letsAHandoverLeaveOnlyWithConsentAndBasisNeitherInsteadOfTheOther() {
        assertThat(refusal("IOM_FINLAND", "M06")).contains("consent-missing");
        counselling.chooseBasis(id);
        assertThat(refusal("IOM_FINLAND", "M06")).contains("consent-missing");
        counselling.give(id, "SHARE_IOM_RECEIVING");
        assertThat(refusal("IOM_FINLAND", "M06")).contains("consent-missing");
        counselling.give(id, "SHARE_IOM_FI");
        assertThat(refusal("IOM_FINLAND", "M06")).isEmpty();
    }

    @Test
    public void stopsForWantOfABasisAlone() {
        counselling.give(id, "SHARE_IOM_FI");

        assertThat(refusal("IOM_FINLAND", "M06")).contains("basis-missing");
        assertThat(refusal("ENQUIRY", "M04")).contains("basis-missing");
    }

    @Test
    public void stopsWhatWaitsOnceTheConsentIsWithdrawn() {
        counselling.chooseBasis(id);
        UUID consent = counselling.give(id, "SHARE_IOM_FI");

        counselling.withdraw(id, consent);

        assertThat(refusal("IOM_FINLAND", "M06")).contains("restricted");
        assertThat(refusal("MUNICIPALITY", "M08")).contains("restricted");
    }

    @Test
    public void stopsThePartnerOfTheWithdrawnScopeDuringTheJourneyAndNoOther() {
        CaseId travelling = county.inState("IN_TRANSIT");
        counselling.chooseBasis(travelling);
        UUID consent = counselling.give(travelling, "SHARE_IOM_FI");
        counselling.give(travelling, "VOLUNTARY_RETURN");

        counselling.withdraw(travelling, consent);

        assertThat(counselling.policy().refusal(travelling, "IOM_FINLAND", "M08"))
                .contains("consent-missing");
        assertThat(counselling.policy().refusal(travelling, "CARRIER", "M10")).isEmpty();
    }

    @Test
    public void letsNothingLeaveUnderAConsentThatIsOlderThanItsWithdrawalThoughRecordedAfterIt() {
        CaseId travelling = county.inState("IN_TRANSIT");
        counselling.chooseBasis(travelling);
        counselling.withdraw(travelling, counselling.give(travelling, "SHARE_IOM_FI"));

        counselling.give(travelling, Counselling.terms("SHARE_IOM_FI", Counselling.daysAgo(1)));
        assertThat(counselling.policy().refusal(travelling, "IOM_FINLAND", "M08"))
                .contains("consent-missing");

        counselling.give(travelling, "SHARE_IOM_FI");
        assertThat(counselling.policy().refusal(travelling, "IOM_FINLAND", "M08"))
                .isEmpty();
    }

    @Test
    public void letsSafetyMessagesThroughInEveryStateAndWithoutAnyConsent() {
        for (String state : List.of("IN_TRANSIT", "RESTRICTED", "CLOSED")) {
            CaseId any = county.inState(state);
            for (String type : List.of("M11", "M12", "M13")) {
                assertThat(counselling.policy().refusal(any, "POLICE_ALARM", type))
                        .isEmpty();
                assertThat(counselling.policy().refusal(any, "IOM_FINLAND", type))
                        .isEmpty();
            }
        }
    }

    @Test
    public void letsWithdrawalErasureAndCorrectionReachWhoeverWasSentSomething() {
        for (String state : List.of("RESTRICTED", "CLOSED")) {
            CaseId any = county.inState(state);
            for (String type : List.of("M15", "M16", "M17")) {
                assertThat(counselling.policy().refusal(any, "IOM_FINLAND", type))
                        .isEmpty();
            }
        }
    }

    @Test
    public void letsTicketsBeCancelledWhenNoneMayBeBought() {
        for (String state : List.of("RESTRICTED", "CLOSED")) {
            CaseId any = county.inState(state);
            assertThat(counselling.policy().refusal(any, "CARRIER", "M10")).isPresent();
            assertThat(counselling.policy().refusal(any, "CARRIER", "M10C")).isEmpty();
        }
    }

    @Test
    public void sendsNothingOfAClosedCaseButTheReportThatItIsClosed() {
        CaseId closed = county.inState("FOLLOW_UP");
        counselling.chooseBasis(closed);
        counselling.give(closed, "SHARE_IOM_FI");
        Story.COORDINATOR.call(() -> county.journey().fire(closed, "complete", null));

        assertThat(counselling.policy().refusal(closed, "IOM_FINLAND", "M08")).contains("closed");
        assertThat(counselling.policy().refusal(closed, "IOM_FINLAND", "M14")).isEmpty();
        assertThat(counselling.policy().refusal(closed, "IOM_RECEIVING", "M14")).contains("consent-missing");
    }

    @Test
    public void buysNoTicketInTheNameOfAProtectedPerson() {
        CaseId sheltered = county.refer(new Story.Draft()
                .person(nameless())
                .protectionLevel("PROGRAMME_SHIELD")
                .referral());
        counselling.chooseBasis(sheltered);
        counselling.give(sheltered, "VOLUNTARY_RETURN");
        counselling.give(sheltered, "SHARE_IOM_FI");

        assertThat(counselling.policy().refusal(sheltered, "CARRIER", "M10")).contains("protected");
        assertThat(counselling.policy().refusal(sheltered, "IOM_FINLAND", "M06"))
                .isEmpty();
    }

    @Test
    public void sendsNothingToARecipientThatTheProfileDoesNotKnow() {
        counselling.chooseBasis(id);

        assertThat(refusal("NEWSPAPER", "M08")).contains("basis-missing");
    }

    @Test
    public void knowsNoCaseThatIsNotThere() {
        CaseId nobody = new CaseId(new UUID(0, 0));

        assertThat(counselling.policy().refusal(nobody, "POLICE_ALARM", "M12")).contains("no-such-case");
        assertThat(counselling.policy().consented(nobody, "HEALTH_DATA")).isFalse();
    }

    @Test
    public void tellsWhetherAScopeIsConsentedTo() {
        assertThat(counselling.policy().consented(id, "HEALTH_DATA")).isFalse();
        UUID consent = counselling.give(id, "HEALTH_DATA");
        assertThat(counselling.policy().consented(id, "HEALTH_DATA")).isTrue();
        counselling.withdraw(id, consent);
        assertThat(counselling.policy().consented(id, "HEALTH_DATA")).isFalse();
    }

    private static CaseReferral.ReferredPerson nameless() {
        return new CaseReferral.ReferredPerson(List.of(), null, 30, "Feminine", List.of("RO"), List.of());
    }

    private Optional<String> refusal(String recipient, String type) {
        return counselling.policy().refusal(id, recipient, type);
    }
}
