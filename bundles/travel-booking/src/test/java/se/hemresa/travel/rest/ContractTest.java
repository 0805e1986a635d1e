// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import se.hemresa.travel.LegStatus;
import se.hemresa.travel.PlanChecks;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest {

    private static final List<Class<?>> RESOURCES =
            List.of(PlanResource.class, PreparationResource.class, CheckpointResource.class, ReceptionResource.class);

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        Set<String> served = new TreeSet<>();
        RESOURCES.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> verbs(method)
                        .forEach(verb -> served.add(verb + " /cases/"
                                + method.getAnnotation(Path.class).value())));
        Set<String> promised = new TreeSet<>();
        JsonNode paths = document().path("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path)
                        .fieldNames()
                        .forEachRemaining(verb -> promised.add(verb.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(served).isEqualTo(promised);
    }

    @Test
    public void givesEveryBodyAnExampleThatSatisfiesItsSchema() {
        int bodies = 0;
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                JsonNode content = operation.path("requestBody").path("content").path("application/json");
                if (!content.isMissingNode()) {
                    bodies++;
                    String schema = content.path("schema").path("$ref").asText();
                    assertThat(faults(schema, content.path("example")))
                            .as(schema)
                            .isEmpty();
                }
                assertThat(operation.path("summary").asText()).contains(" · ");
            }
        }
        assertThat(bodies).isEqualTo(20);
    }

    @Test
    public void refusesWhatTheContractDoesNotName() throws IOException {
        JsonNode leg = new ObjectMapper().readTree("{\"status\": \"FLOWN\", \"passport\": \"X\"}");

        assertThat(faults("#/components/schemas/TravelLegReport", leg)).hasSize(2);
    }

    @Test
    public void takesAPlanThatItsRulesTakeToo() {
        JsonNode example = document()
                .path("paths")
                .path("/cases/{caseId}/travel-plan")
                .path("put")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");

        assertThat(PlanChecks.violations(example)).isEmpty();
    }

    @Test
    public void namesEveryStatusThatAPersonMayReport() {
        Set<String> reportable = new TreeSet<>();
        Stream.of(LegStatus.values())
                .flatMap(status -> status.next().stream())
                .forEach(status -> reportable.add(status.name()));

        assertThat(codes(property("TravelLegReport", "status"))).isEqualTo(reportable);
    }

    @Test
    public void namesTheCodesOfTheLists() throws IOException {
        JsonNode lists = json("code-lists.json");

        assertThat(codes(property("TravelLegBody", "mode"))).isEqualTo(codes(lists.path("LegMode")));
        assertThat(codes(property("TravelOnwardBody", "mode"))).isEqualTo(codes(lists.path("LegMode")));
        assertThat(codes(property("TravelDocumentBody", "type"))).isEqualTo(codes(lists.path("TravelDocType")));
        assertThat(codes(property("TravelEscortBody", "type"))).isEqualTo(codes(lists.path("EscortType")));
        assertThat(Stream.of(LegStatus.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(codes(lists.path("LegStatus")));
    }

    private static JsonNode property(String schema, String name) {
        return document()
                .path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .path(name)
                .path("enum");
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(one -> one.annotationType().isAnnotationPresent(HttpMethod.class))
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class).value());
    }

    private static List<String> faults(String reference, JsonNode body) {
        JsonSchema compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(document())
                .getSubSchema(new JsonNodePath(PathType.JSON_POINTER)
                        .append("components")
                        .append("schemas")
                        .append(reference.replaceFirst(".*/", "")));
        return compiled.validate(body).stream().map(ValidationMessage::toString).toList();
    }

    private static JsonNode json(String path) throws IOException {
        try (InputStream in = ContractTest.class.getClassLoader().getResourceAsStream(path)) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static Set<String> codes(JsonNode list) {
        Set<String> codes = new TreeSet<>();
        list.forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static JsonNode document() {
        try (InputStream in = ContractTest.class.getClassLoader().getResourceAsStream("openapi/contract.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
