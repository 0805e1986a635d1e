// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.id.AgencyId;
import se.hemresa.iom.Handover;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The section as the county sees it and as IOM sees it. */
public class HandoverSectionTest {

    private static final View OWN_ROWS = new View(false, Set.of("OWN_ROWS"));

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Story story;
    private HandoverSection section;

    @Before
    public void begin() {
        story = new Story(DATABASE);
        section = new HandoverSection(story.stores.handovers(), story.stores.acks(), story.postbox);
    }

    @Test
    public void tellsWhatWasHandedOverAndWhatIomAnswered() {
        Handover first = story.handedOver();
        story.answer(first, "NEEDS_INFO", Map.of("fieldPaths", List.of("health"), "reason", "Fit to travel?"));
        story.preview();

        List<Map<String, Object>> rows = rows(Story.coordinator("anna"), View.WHOLE);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("version", 2)
                .containsEntry("state", "PREVIEWED")
                .doesNotContainKey("answer");
        assertThat(rows.get(1))
                .containsEntry("id", first.id().toString())
                .containsEntry("messageId", first.messageId().toString())
                .containsEntry("preparedBy", "anna")
                .containsEntry("digest", first.digest())
                .containsEntry("state", "ANSWERED")
                .containsEntry("answer", "NEEDS_INFO")
                .containsEntry("effect", "APPLIED")
                .containsEntry("reason", "Fit to travel?")
                .containsEntry("requestedFieldPaths", List.of("health"));
        assertThat(rows.get(1).get("acknowledgements"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(ack -> assertThat(ack.get("code")).isEqualTo("NEEDS_INFO"));
        assertThat(rows.toString()).doesNotContain("Canary");
    }

    @Test
    public void showsAPartnerWhatItGotAndNotWhoPreparedIt() {
        Handover first = story.signedFor(story.handedOver());
        story.answer(first, "REDIRECTED", Map.of("proposedOrg", "IOM-SE"));
        story.preview();

        assertThat(rows(Story.iom(), OWN_ROWS))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("id", first.id().toString())
                        .doesNotContainKey("preparedBy"));
        Caller other = new Caller(new AgencyId("IOM-BG"), "IOM_RECEIVING", Optional.empty(), "ASSISTED_RETURN");
        assertThat(rows(other, OWN_ROWS)).isEmpty();
    }

    @Test
    public void showsAPartnerNothingThatMayNeverReachIt() {
        Handover queued = story.handedOver();
        assertThat(rows(Story.iom(), OWN_ROWS)).isEmpty();

        story.postbox.ended(queued.messageId(), Letter.State.DEAD);

        assertThat(rows(Story.iom(), OWN_ROWS)).isEmpty();
    }

    @Test
    public void showsNothingUnderMasksItDoesNotKnow() {
        story.signedFor(story.handedOver());

        assertThat(rows(Story.iom(), new View(false, Set.of("SUMMARY")))).isEmpty();
        assertThat(rows(Story.iom(), View.NOTHING)).isEmpty();
    }

    @Test
    public void isEmptyForACaseThatWasNeverHandedOver() {
        assertThat(rows(Story.coordinator("anna"), View.WHOLE)).isEmpty();
        assertThat(Story.coordinator("anna").call(() -> story.reading.all(story.caseId)))
                .isEqualTo(Map.of("handovers", List.of()));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Caller caller, View view) {
        return caller.call(() -> DATABASE.unitOfWork().read(() -> section.read(story.caseId, view)))
                .map(content -> (List<Map<String, Object>>) content.get("handovers"))
                .orElse(List.of());
    }
}
