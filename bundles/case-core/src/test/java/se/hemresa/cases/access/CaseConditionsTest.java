// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.access;

import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.consent.Counselling;
import se.hemresa.cases.consent.TransferBasisDesk.Choice;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When the police may read who a person is. */
public class CaseConditionsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final Caller POLICE =
            new Caller(new AgencyId("SE-POLICE"), "POLICE_LIAISON", Optional.of("pia"), "CRIME_INVESTIGATION");

    private final County county = County.on(DATABASE);
    private final Counselling counselling = new Counselling(county);
    private final CaseId id = county.refer();
    private final CaseConditions conditions =
            new CaseConditions(counselling.book(Story.NOW), counselling.store(), null);

    @Test
    public void holdsWhileTheConsentToShareWithThePoliceIsInForce() {
        assertThat(consentOrBasis()).isFalse();

        UUID consent = counselling.give(id, "SHARE_POLICE");
        assertThat(consentOrBasis()).isTrue();

        counselling.withdraw(id, consent);
        assertThat(consentOrBasis()).isFalse();
    }

    @Test
    public void holdsWithABasisForThePoliceAndNotWithOneForThoseAbroad() {
        choose(new Choice("OSL_12_2", "GDPR_49_1D", null, false, "It outweighs"));
        assertThat(consentOrBasis()).isFalse();

        choose(new Choice("OSL_10_2", null, null, true, "It outweighs"));
        assertThat(consentOrBasis()).isTrue();
    }

    @Test
    public void leavesTheBasisForThoseAbroadAsItWas() {
        choose(new Choice("OSL_12_2", "GDPR_49_1D", null, false, "It outweighs"));
        choose(new Choice("OSL_10_2", null, null, true, "It outweighs"));

        assertThat(county.read(() -> counselling.store().basis(id))
                        .orElseThrow()
                        .oslProvision())
                .isEqualTo("OSL_12_2");
    }

    @Test
    public void takesNoArticleOnTransfersAbroadForThePolice() {
        Choice wrong = new Choice("OSL_10_2", "GDPR_49_1D", null, true, "It outweighs");
        Choice missing = new Choice("OSL_10_2", null, null, false, "It outweighs");

        assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> choose(wrong));
        assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> choose(missing));
    }

    @Test
    public void holdsNothingItDoesNotKnow() {
        assertThat(county.read(() -> conditions.holds("transferOffered", id, POLICE)))
                .isFalse();
        assertThat(conditions.codes()).containsExactlyInAnyOrder("consentOrBasis", "subjectAccess");
    }

    private void choose(Choice choice) {
        Story.COORDINATOR.call(() -> counselling.bases().choose(id, choice));
    }

    private boolean consentOrBasis() {
        return county.read(() -> conditions.holds("consentOrBasis", id, POLICE));
    }
}
