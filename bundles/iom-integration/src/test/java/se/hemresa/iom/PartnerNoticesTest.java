// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** IOM hears that a case does not go on, if it ever heard of it. */
public class PartnerNoticesTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Story story;

    @Before
    public void begin() {
        story = new Story(DATABASE);
    }

    @Test
    public void tellsIomOfAWithdrawalAfterTheHandover() {
        Handover handover = story.handedOver();
        story.postbox.delivered(handover.messageId(), story.clock.instant(), Map.of());

        story.moved("withdraw", "CLOSED");

        assertThat(story.postbox.drafts("M15")).singleElement().satisfies(draft -> {
            assertThat(draft.receiver()).isEqualTo(Story.IOM);
            assertThat(draft.fields()).isEmpty();
            assertThat(draft.content())
                    .startsWith("{\"type\":\"ConsentWithdrawn\",\"version\":\"1.0\",\"envelope\":{")
                    .contains("\"conversationId\":\"" + handover.messageId() + "\"")
                    .endsWith("\"scopes\":[\"VOLUNTARY_RETURN\"],\"at\":\"2026-11-24T09:00:00Z\"}")
                    .doesNotContain("Canary");
        });
    }

    @Test
    public void tellsNobodyOfAWithdrawalBeforeTheHandover() {
        story.preview();
        story.moved("withdraw", "CLOSED");

        assertThat(story.postbox.drafts("M15")).isEmpty();
    }

    @Test
    public void tellsNobodyOfAWithdrawalWhenTheHandoverNeverArrived() {
        story.postbox.ended(story.handedOver().messageId(), State.EXPIRED);
        story.moved("withdraw", "CLOSED");

        assertThat(story.postbox.drafts("M15")).isEmpty();
    }

    @Test
    public void tellsIomOfABreakOffOnceThoughThereWereTwoVersionsAndAsksAPersonToTellTheReceiver() {
        story.answer(story.handedOver(), "NEEDS_INFO", Map.of("fieldPaths", List.of("health")));
        story.answer(story.handedOver(), "ACCEPTED", Map.of("iomCaseNo", "IOM-77"));

        story.moved("breakOff", "FOLLOW_UP");

        assertThat(story.postbox.drafts("M14"))
                .extracting(Draft::content)
                .singleElement()
                .asString()
                .startsWith("{\"type\":\"ClosureReport\"")
                .endsWith("\"reason\":\"BREAK_OFF\",\"at\":\"2026-11-24T09:00:00Z\"}");
        assertThat(story.tasks()).containsExactly("tell-receiver-of-break-off " + story.caseId);
    }

    @Test
    public void writesNothingForOtherSteps() {
        story.handedOver();
        story.moved("ackAccepted", "ACCEPTED");
        story.moved("planTravel", "TRAVEL_PLANNING");

        assertThat(story.postbox.ofCase(story.caseId)).hasSize(1);
        assertThat(story.tasks()).isEmpty();
    }
}
