// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest {

    private static final List<Class<?>> RESOURCES =
            List.of(PlanResource.class, LedgerResource.class, FollowUpResource.class, CeilingResource.class);
    private static final Map<String, Class<?>> BODIES = Map.of(
            "AftercareNothing",
            Map.class,
            "AftercarePlan",
            CareRequests.CarePlan.class,
            "AftercareOutlineAgreement",
            CareRequests.CareOutlineAgreement.class,
            "AftercarePlanAgreement",
            CareRequests.CarePlanAgreement.class,
            "AftercareMeasureMove",
            CareRequests.CareMeasureStatus.class,
            "AftercareLedgerEntry",
            CareRequests.CareLedgerEntry.class,
            "AftercareFollowUpReport",
            CareRequests.CareFollowUpReport.class);

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new JavaTimeModule())
            .build();
    private final JsonNode contract = read(new YAMLMapper(), "openapi/contract.yaml");

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        assertThat(served()).isEqualTo(promised());
    }

    @Test
    public void bindsEveryExampleThatTheContractGives() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (JsonNode path : contract.path("paths")) {
            for (JsonNode operation : path) {
                JsonNode content = operation.path("requestBody").path("content").path("application/json");
                if (!content.isMissingNode()) {
                    String schema = content.path("schema").path("$ref").asText().replaceFirst(".*/", "");
                    assertThat(faults(schema, content.path("example")))
                            .as(schema)
                            .isEmpty();
                    assertThat(json.treeToValue(content.path("example"), BODIES.get(schema)))
                            .isNotNull();
                    seen.add(schema);
                }
            }
        }
        assertThat(seen).isEqualTo(new TreeSet<>(BODIES.keySet()));
    }

    @Test
    public void listsTheCodesOfTheirLists() {
        JsonNode lists = read(json, "code-lists.json");
        for (String list : List.of("SupportType", "GrantType", "LedgerEntryType", "FollowUpOutcome")) {
            List<String> codes = stream(lists.path(list).path("values"))
                    .map(value -> value.path("code").asText())
                    .toList();
            List<String> promised = stream(schema("Aftercare" + list).path("enum"))
                    .map(JsonNode::asText)
                    .toList();
            assertThat(promised).as(list).isEqualTo(codes);
        }
    }

    @Test
    public void namesEveryOperationOnceInBothLanguages() {
        Set<String> ids = new TreeSet<>();
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(ids.add(operation.path("operationId").asText())).isTrue();
                    assertThat(operation.path("summary").asText()).contains(" · ");
                }));
    }

    @Test
    public void registersEveryResource() {
        assertThat(new AftercareRest(null, null, null, null).resources())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(RESOURCES);
    }

    private JsonNode schema(String name) {
        return contract.path("components").path("schemas").path(name);
    }

    private List<String> faults(String schema, JsonNode body) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(contract)
                .getSubSchema(new JsonNodePath(PathType.JSON_POINTER)
                        .append("components")
                        .append("schemas")
                        .append(schema))
                .validate(body)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        for (Iterator<String> paths = contract.path("paths").fieldNames(); paths.hasNext(); ) {
            String path = paths.next();
            contract.path("paths")
                    .path(path)
                    .fieldNames()
                    .forEachRemaining(verb -> promised.add(verb.toUpperCase(Locale.ROOT) + " " + path));
        }
        return promised;
    }

    private static Set<String> served() {
        Set<String> served = new TreeSet<>();
        RESOURCES.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
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

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(ObjectMapper mapper, String resource) {
        try (InputStream in = ContractTest.class.getClassLoader().getResourceAsStream(resource)) {
            return mapper.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
