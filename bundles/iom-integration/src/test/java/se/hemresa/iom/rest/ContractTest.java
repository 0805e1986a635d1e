// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.rest;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.ClassRule;
import org.junit.Test;

import com.fasterxml.jackson.annotation.JsonProperty;

import se.hemresa.api.access.View;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.api.testing.ModuleContract;
import se.hemresa.iom.Ack;
import se.hemresa.iom.Handover;
import se.hemresa.iom.sections.HandoverSection;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.api.testing.Contract.names;
import static se.hemresa.api.testing.Contract.property;
import static se.hemresa.api.testing.Contract.schema;
import static se.hemresa.api.testing.Contract.texts;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    public ContractTest() {
        super(new IomRest(null, null, null));
    }

    @Test
    public void namesEveryMemberOfWhatIsAnsweredAndSent() {
        for (Class<?> type : List.of(
                HandoverAnswers.HandoverPreview.class,
                HandoverAnswers.HandoverApproval.class,
                HandoverAnswers.HandoverReceipt.class,
                HandoverAnswers.HandoverSheet.class,
                HandoverAnswers.HandoverNote.class,
                HandoverAnswers.AcknowledgementReceipt.class)) {
            assertThat(properties(type.getSimpleName()))
                    .as(type.getSimpleName())
                    .isEqualTo(Stream.of(type.getRecordComponents())
                            .map(ContractTest::name)
                            .collect(Collectors.toSet()));
        }
        assertThat(texts(property("HandoverRow", "effect").path("enum"))).isEqualTo(names(Handover.Effect.values()));
        assertThat(texts(schema("AcknowledgementState").path("enum"))).isEqualTo(names(Ack.State.values()));
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    /** Every kind of answer at once, so that every member of a row stands in one of them. */
    @Test
    public void namesEveryMemberOfTheSection() {
        Story story = new Story(DATABASE);
        Map<String, Object> everything = Map.of(
                "iomCaseNo", "IOM-77",
                "caseWorkerFunction", "IOM-FI:avrr-intake",
                "plannedContact", "2026-12-01",
                "fieldPaths", List.of("health"),
                "answerBy", "2026-12-02",
                "reason", "Fit to travel?",
                "code", "CAPACITY",
                "text", "No room",
                "proposedOrg", "IOM-SE");
        Handover handover = story.handedOver();
        story.postbox.delivered(handover.messageId(), story.clock.instant(), Map.of());
        story.tell(new MessageDelivered(story.caseId, handover.messageId(), "M06", Story.IOM));
        story.answer(handover, "ACCEPTED", everything);

        HandoverSection section = new HandoverSection(story.stores.handovers(), story.stores.acks(), story.postbox);
        Map<String, Object> content = Story.coordinator("anna")
                .call(() -> DATABASE.unitOfWork().read(() -> section.read(story.caseId, View.WHOLE)))
                .orElseThrow();
        Map<?, ?> row = (Map<?, ?>) ((List<?>) content.get("handovers")).get(0);
        Map<?, ?> ack = (Map<?, ?>) ((List<?>) row.get("acknowledgements")).get(0);

        assertThat(properties("HandoverList")).isEqualTo(content.keySet());
        assertThat(properties("HandoverRow")).isEqualTo(row.keySet());
        assertThat(properties("AcknowledgementRow")).isEqualTo(ack.keySet());
    }

    private static Set<String> properties(String schema) {
        Set<String> names = new HashSet<>();
        schema(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
