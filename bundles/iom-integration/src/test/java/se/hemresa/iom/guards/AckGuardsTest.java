// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.guards;

import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.iom.Handover;
import se.hemresa.iom.HandoverDesk.Prepared;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of this module read the newest handover that IOM got. */
public class AckGuardsTest {

    private static final Map<String, Map<String, Object>> COMPLETE = Map.of(
            "ACCEPTED", Map.of("iomCaseNo", "IOM-77"),
            "NEEDS_INFO", Map.of("fieldPaths", List.of("health")),
            "REDIRECTED", Map.of("proposedOrg", "IOM-SE"),
            "DECLINED", Map.of("code", "CAPACITY"));

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Story story;

    @Before
    public void begin() {
        story = new Story(DATABASE);
    }

    @Test
    public void iomAckAcceptedWithCaseNumberHoldsWhenIomAcceptedAndGaveItsNumber() {
        answered("ACCEPTED", COMPLETE.get("ACCEPTED"));

        assertThat(holds("iom-ack-accepted-with-case-number")).isTrue();
    }

    @Test
    public void iomAckAcceptedWithCaseNumberFailsWhenTheNumberIsMissingOrTheAnswerIsAnother() {
        failsBeforeAndForOthers("iom-ack-accepted-with-case-number", "ACCEPTED");
    }

    @Test
    public void iomAckNeedsInfoWithFieldPathsHoldsWhenIomNamesTheFields() {
        answered("NEEDS_INFO", COMPLETE.get("NEEDS_INFO"));

        assertThat(holds("iom-ack-needs-info-with-field-paths")).isTrue();
    }

    @Test
    public void iomAckNeedsInfoWithFieldPathsFailsWhenNoFieldIsNamedOrTheAnswerIsAnother() {
        failsBeforeAndForOthers("iom-ack-needs-info-with-field-paths", "NEEDS_INFO");
    }

    @Test
    public void iomAckRedirectedWithOrganisationHoldsWhenIomNamesTheOrganisation() {
        answered("REDIRECTED", COMPLETE.get("REDIRECTED"));

        assertThat(holds("iom-ack-redirected-with-organisation")).isTrue();
    }

    @Test
    public void iomAckRedirectedWithOrganisationFailsWhenNoOrganisationIsNamedOrTheAnswerIsAnother() {
        failsBeforeAndForOthers("iom-ack-redirected-with-organisation", "REDIRECTED");
    }

    @Test
    public void iomAckDeclinedWithReasonHoldsWhenIomGivesTheReason() {
        answered("DECLINED", COMPLETE.get("DECLINED"));

        assertThat(holds("iom-ack-declined-with-reason")).isTrue();
    }

    @Test
    public void iomAckDeclinedWithReasonFailsWhenNoReasonIsGivenOrTheAnswerIsAnother() {
        failsBeforeAndForOthers("iom-ack-declined-with-reason", "DECLINED");
    }

    @Test
    public void iomAckAcceptedWithCaseNumberFailsWhenANewerHandoverAwaitsItsAnswer() {
        story.lifecycle.fail("ack-signature-valid");
        answered("ACCEPTED", COMPLETE.get("ACCEPTED"));
        story.cases.put(story.caseId, "SE-AB", "APPLICATION_READY");
        Prepared second = story.preview();
        assertThat(holds("iom-ack-accepted-with-case-number")).isTrue();

        story.approve(second);
        story.moved("submit", "SUBMITTED_TO_IOM");

        assertThat(holds("iom-ack-accepted-with-case-number")).isFalse();
    }

    private void failsBeforeAndForOthers(String guard, String kind) {
        story.lifecycle.fail("ack-signature-valid");
        Handover handover = story.handedOver();
        assertThat(holds(guard)).as("no answer").isFalse();
        story.answer(handover, kind, Map.of());
        assertThat(holds(guard)).as("%s without what it must bring", kind).isFalse();
        COMPLETE.forEach((other, details) -> {
            story.answer(handover, other, details);
            assertThat(holds(guard)).as(other).isEqualTo(other.equals(kind));
        });
    }

    private void answered(String kind, Map<String, Object> details) {
        story.answer(story.handedOver(), kind, details);
    }

    private boolean holds(String code) {
        Guard guard = story.guards().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return DATABASE.unitOfWork().read(() -> guard.holds(story.caseId));
    }
}
