// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.rest;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import se.hemresa.api.access.View;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.iom.Ack;
import se.hemresa.iom.Handover;
import se.hemresa.iom.sections.HandoverSection;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private JsonNode contract;

    @Before
    public void read() throws Exception {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("openapi/contract.yaml")) {
            contract = new YAMLMapper().readTree(in);
        }
    }

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        Set<String> promised = new TreeSet<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(promised).isEqualTo(served());
    }

    private static Set<String> served() {
        Set<String> served = new TreeSet<>();
        Stream.of(HandoverResource.class, AckResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(method -> verbs(method).forEach(verb -> served.add(verb + " " + path(method))));
        return served;
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Method method) {
        String home = "/" + method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? home : home + "/" + own.value();
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
        assertThat(contract.at("/components/schemas/HandoverRow/properties/effect/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Stream.of(Handover.Effect.values()).map(Enum::name).toList());
        assertThat(contract.at("/components/schemas/AcknowledgementState/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Stream.of(Ack.State.values()).map(Enum::name).toList());
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    /** Every kind of answer at once, so that every member of a row stands in one of them. */
    @Test
    public void namesEveryMemberOfTheSection() {
        Story story = new Story(database);
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
                .call(() -> database.unitOfWork().read(() -> section.read(story.caseId, View.WHOLE)))
                .orElseThrow();
        Map<?, ?> row = (Map<?, ?>) ((List<?>) content.get("handovers")).get(0);
        Map<?, ?> ack = (Map<?, ?>) ((List<?>) row.get("acknowledgements")).get(0);

        assertThat(properties("HandoverList")).isEqualTo(content.keySet());
        assertThat(properties("HandoverRow")).isEqualTo(row.keySet());
        assertThat(properties("AcknowledgementRow")).isEqualTo(ack.keySet());
    }

    private Set<String> properties(String schema) {
        JsonNode properties = contract.at("/components/schemas/" + schema + "/properties");
        Iterable<String> names = properties::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).collect(Collectors.toSet());
    }
}
