// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.jpa.Disposal;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of reopen. */
public class ReopenGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    @Test
    public void newReferralOrReExploitationHoldsWhenThePersonIsReferredAgain() {
        close();
        county.clock().move(Duration.ofDays(30));
        county.refer(Story.referral(Story.ALEN, "another"));

        assertHolds("new-referral-or-re-exploitation");
    }

    @Test
    public void newReferralOrReExploitationHoldsWhenAFollowUpSaysSo() {
        county.sheet().put(id, "follow-up", Map.of("followUps", List.of(Map.of("outcome", "RE_EXPLOITED"))));

        assertHolds("new-referral-or-re-exploitation");
    }

    @Test
    public void newReferralOrReExploitationFailsForAnEarlierReferralAnotherOutcomeAndAnAbsentModule() {
        county.refer(Story.referral(Story.ALEN, "another"));
        close();
        assertFails("new-referral-or-re-exploitation");
        county.sheet().put(id, "follow-up", Map.of("followUps", List.of(Map.of("outcome", "STABLE"), Map.of())));
        assertFails("new-referral-or-re-exploitation");
        county.sheet().absent("follow-up");
        assertFails("new-referral-or-re-exploitation");
    }

    @Test
    public void caseNotDisposedHoldsForACaseThatIsKept() {
        assertHolds("case-not-disposed");
    }

    @Test
    public void caseNotDisposedFailsForACaseThatWasDisposedOf() {
        Disposal.of(county.stores(), id);

        assertFails("case-not-disposed");
    }

    private void close() {
        Story.COORDINATOR.call(() -> county.journey().fire(id, "withdraw", null));
    }

    private void assertHolds(String code) {
        assertThat(county.holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(county.holds(code, id)).as(code).isFalse();
    }
}
