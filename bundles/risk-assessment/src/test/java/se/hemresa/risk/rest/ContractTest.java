// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import org.junit.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import se.hemresa.risk.Answers;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.Draft;
import se.hemresa.risk.Reason;
import se.hemresa.risk.Score;
import se.hemresa.risk.Side;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new JavaTimeModule())
            .build();

    private static final List<Class<?>> RESOURCES =
            List.of(AssessmentResource.class, BestInterestsResource.class, TemplateResource.class);

    private final JsonNode document = read();

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        assertThat(served()).isEqualTo(promised());
    }

    @Test
    public void registersEveryResource() {
        List<Class<?>> registered = new RiskRest(null, null, null, null, null, null)
                .resources().stream().<Class<?>>map(Object::getClass).toList();

        assertThat(registered).containsExactlyElementsOf(RESOURCES);
    }

    @Test
    public void givesEveryRequestAnExampleThatSatisfiesItsSchemaAndCanBeRead() throws IOException {
        Set<String> read = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            JsonNode content =
                    path.path("post").path("requestBody").path("content").path("application/json");
            if (!content.isMissingNode()) {
                String schema = content.path("schema").path("$ref").asText().replaceFirst(".*/", "");
                assertThat(faults(schema, content.path("example"))).as(schema).isEmpty();
                STRICT.treeToValue(content.path("example"), body(schema));
                read.add(schema);
            }
        }
        assertThat(read)
                .containsExactly("BestInterestsDecision", "BestInterestsEntry", "RiskAssessmentEntry", "RiskSignature");
    }

    private static Class<?> body(String schema) {
        return Arrays.stream(RiskRequests.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(schema))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void readsAnAssessmentAsItWasWritten() throws IOException {
        JsonNode example = document.at("/paths/~1cases~1{caseId}~1risk-assessments/post/requestBody/content")
                .path("application/json")
                .path("example");

        Draft draft = STRICT.treeToValue(example, RiskRequests.RiskAssessmentEntry.class)
                .toDraft();

        assertThat(draft.words().answers())
                .extracting(answer -> answer.value().orElse(-1))
                .containsExactly(2, 4, -1);
        assertThat(draft.words().answers().get(0).evidence()).hasValue("Told by the person.");
        assertThat(draft.mitigations()).singleElement().satisfies(one -> {
            assertThat(one.owner()).hasValue("IOM-BG");
            assertThat(draft.words().instructions()).containsEntry(one.id(), "First meeting within a week.");
        });
        assertThat(draft.assessedAt()).isEmpty();
        assertThat(draft.words().nonRefoulementNote()).isEmpty();
    }

    @Test
    public void refusesWhatIsNoAnswer() throws IOException {
        for (String value : List.of("5", "-1", "\"NO\"", "2.5", "null")) {
            JsonNode answer = STRICT.readTree("{\"item\": \"DEBT-SEVERITY\", \"value\": " + value + "}");
            assertThat(faults("RiskAnswer", answer)).as(value).isNotEmpty();
        }
    }

    @Test
    public void namesTheCodesOfTheListsAndOfTheDomain() throws IOException {
        assertThat(codes("RiskMitigationEntry", "domain")).containsExactlyInAnyOrderElementsOf(list("RiskDomain"));
        assertThat(codes("RiskAssessment", "overall")).containsExactlyInAnyOrderElementsOf(list("RiskLevel"));
        assertThat(codes("RiskAssessmentEntry", "stage")).containsExactlyElementsOf(names(Stage.values()));
        assertThat(codes("RiskAssessmentEntry", "side")).containsExactlyElementsOf(names(Side.values()));
        assertThat(codes("RiskReason", "principle")).containsExactlyElementsOf(names(Reason.Principle.values()));
        assertThat(codes("RiskSignature", "capacity")).containsExactlyElementsOf(names(Signature.Capacity.values()));
        assertThat(codes("BestInterestsEntry", "familyTracing"))
                .containsExactlyElementsOf(names(BestInterests.FamilyTracing.values()));
        assertThat(texts(schema("BestInterestsEntry", "optionsConsidered")
                        .path("items")
                        .path("enum")))
                .containsExactlyElementsOf(names(BestInterests.Option.values()));
        assertThat(codes("BestInterestsDecision", "decision"))
                .containsExactlyElementsOf(names(BestInterests.Outcome.values()));
        assertThat(texts(schema("RiskExplanation", "rules").path("items").path("enum")))
                .containsExactlyElementsOf(names(Score.Rule.values()));
    }

    @Test
    public void describesTheInstrumentAndTheExplanation() throws IOException {
        JsonNode instrument = STRICT.readTree(getClass().getClassLoader().getResourceAsStream("data/ra-se.json"));
        JsonNode explanation =
                STRICT.valueToTree(Explanations.tree(Answers.calm().forget(1).score()));

        assertThat(faults("RiskTemplate", instrument)).isEmpty();
        assertThat(faults("RiskExplanation", explanation)).isEmpty();
    }

    @Test
    public void namesEveryOperationOnceInBothLanguages() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(ids.add(operation.path("operationId").asText())).isTrue();
                assertThat(operation.path("summary").asText()).contains(" · ");
            }
        }
    }

    private List<String> codes(String schema, String property) {
        return texts(schema(schema, property).path("enum"));
    }

    private JsonNode schema(String schema, String property) {
        return document.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .path(property);
    }

    private static List<String> list(String name) throws IOException {
        JsonNode lists = STRICT.readTree(ContractTest.class.getClassLoader().getResourceAsStream("code-lists.json"));
        return StreamSupport.stream(lists.path(name).path("values").spliterator(), false)
                .map(value -> value.path("code").asText())
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> faults(String schema, JsonNode body) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(document)
                .getSubSchema(new JsonNodePath(PathType.JSON_POINTER)
                        .append("components")
                        .append("schemas")
                        .append(schema))
                .validate(body)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        JsonNode paths = document.path("paths");
        for (Iterator<String> names = paths.fieldNames(); names.hasNext(); ) {
            String path = names.next();
            paths.path(path)
                    .fieldNames()
                    .forEachRemaining(method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path));
        }
        return promised;
    }

    private static Set<String> served() {
        Set<String> served = new TreeSet<>();
        RESOURCES.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> httpMethod(method).forEach(verb -> served.add(verb + " " + path(method))));
        return served;
    }

    private static Stream<String> httpMethod(Method method) {
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

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(ContractTest.class.getClassLoader().getResourceAsStream("openapi/contract.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
