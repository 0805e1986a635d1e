// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of breakOff, by what was recorded since the last one. */
public class BreakOffGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    private final CaseId child = county.refer(Story.referral(
            new CaseReferral.ReferredPerson(
                    List.of(),
                    new CaseReferral.BirthDate(LocalDate.of(2012, 5, 1), "DAY"),
                    null,
                    "Feminine",
                    List.of("BG"),
                    List.of()),
            "1"));

    @Test
    public void breakOffReasonRecordedHoldsWhenThePersonWasSpokenWith() {
        record(id, new BreakOff("FAMILY", Story.NOW, "PHONE", null, null, null));

        assertHolds("break-off-reason-recorded");
    }

    @Test
    public void breakOffReasonRecordedFailsWithoutReasonOrContact() {
        assertFails("break-off-reason-recorded");
        record(id, new BreakOff("FAMILY", null, null, "Did not answer", null, null));
        assertFails("break-off-reason-recorded");
        record(id, new BreakOff(null, Story.NOW, "PHONE", null, null, null));
        assertFails("break-off-reason-recorded");
    }

    @Test
    public void breakOffReasonRecordedFailsOnceItHasBeenCarriedOut() {
        CaseId travelling = county.inState("IN_TRANSIT");
        record(travelling, new BreakOff("FAMILY", Story.NOW, "PHONE", null, null, null));
        county.clock().move(Duration.ofHours(1));
        county.guardedBy(holding("break-off-reason-recorded"), holding("social-services-informed"));
        Story.COORDINATOR.call(() -> county.journey().fire(travelling, "breakOff", null));

        assertThat(county.holds("break-off-reason-recorded", travelling)).isFalse();
    }

    @Test
    public void socialServicesInformedHoldsForAnAdultAndForAChildWhenTheyKnow() {
        assertHolds("social-services-informed");
        record(child, breakOffOfChild(Story.NOW));
        assertThat(county.holds("social-services-informed", child)).isTrue();
    }

    @Test
    public void socialServicesInformedFailsForAChildOfWhomTheyDoNotKnow() {
        assertThat(county.holds("social-services-informed", child)).isFalse();
        record(child, breakOffOfChild(null));
        assertThat(county.holds("social-services-informed", child)).isFalse();
    }

    private static BreakOff breakOffOfChild(Instant informedAt) {
        return new BreakOff("FAMILY", Story.NOW, "PHONE", null, informedAt, "SE-O:social-services");
    }

    private void record(CaseId caseId, BreakOff breakOff) {
        Story.COORDINATOR.call(() -> county.facts().record(caseId, breakOff));
    }

    private static Guard holding(String code) {
        return new Guard() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public boolean holds(CaseId caseId) {
                return true;
            }
        };
    }

    private void assertHolds(String code) {
        assertThat(county.holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(county.holds(code, id)).as(code).isFalse();
    }
}
