// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import se.hemresa.access.openings.BreakGlassReason;
import se.hemresa.access.openings.EmergencyPlatform;
import se.hemresa.access.openings.Opening;
import se.hemresa.access.openings.OpeningReason;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract says what the resources do, and nothing else. */
public class ContractTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private JsonNode contract;
    private EmergencyPlatform platform;

    @Before
    public void open() throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("openapi/contract.yaml")) {
            contract = new YAMLMapper().readTree(in);
        }
        platform = new EmergencyPlatform(database);
    }

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        Set<String> promised = new TreeSet<>();
        JsonNode paths = contract.path("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path)
                        .fieldNames()
                        .forEachRemaining(method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> served = Stream.of(EmergencyResource.class, OpeningResource.class, RulesResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(ContractTest::served)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(promised);
    }

    private static Stream<String> served(Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + method.getDeclaringClass().getAnnotation(Path.class).value()
                + (own == null ? "" : "/" + own.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value() + " " + path);
    }

    @Test
    public void answersAsItPromises() {
        platform.platform.one.protection = "FICTITIOUS_IDENTITY";
        EmergencyResource emergencies = new EmergencyResource(platform.emergencies);
        Opening opening = platform.open(EmergencyPlatform.DUTY);
        agrees("OpeningReceipt", OpeningAnswer.receipt(opening));
        agrees("EmergencyAccessList", EmergencyPlatform.DUTY.call(emergencies::list));

        Map<String, Object> approval = EmergencyPlatform.BOSS.call(() -> emergencies.approve(opening.id()));

        agrees("OpeningReceipt", approval);
        assertThat(approval).containsEntry("approved", true).containsEntry("secondPerson", true);
        Map<String, Object> list = EmergencyPlatform.BOSS.call(emergencies::list);
        agrees("EmergencyAccessList", list);
        assertThat(list.toString()).contains("approvedBy=boss-1").contains("text=Somebody waits at the gate");
    }

    @Test
    public void showsTheRulesToWhoRunsThePlatformAndToNobodyElse() {
        RulesResource rules = new RulesResource(platform.platform.book());

        Map<String, Object> answer = platform.platform.as("PLATFORM_ADMIN").call(rules::rules);

        agrees("AccessRules", answer);
        assertThat((List<?>) answer.get("rules")).hasSizeGreaterThan(80);
        agrees("AccessRules", platform.platform.as("DPO").call(rules::rules));
        assertThatThrownBy(() -> platform.platform.as("REGION_COORDINATOR").call(rules::rules))
                .hasMessageStartingWith("platform.not-found");
    }

    @Test
    public void namesEveryReason() {
        JsonNode schemas = contract.at("/components/schemas");

        assertThat(texts(schemas.at("/BreakGlassReason/enum"))).isEqualTo(names(BreakGlassReason.values()));
        assertThat(texts(schemas.at("/SectionOpening/properties/reason/enum")))
                .isEqualTo(names(OpeningReason.values()));
    }

    @Test
    public void givesExamplesThatSatisfyIt() {
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    example(operation.path("requestBody"));
                    operation.path("responses").forEach(this::example);
                }));
    }

    private void example(JsonNode holder) {
        JsonNode content = holder.path("content").path("application/json");
        if (content.has("example")) {
            String schema = content.path("schema").path("$ref").asText().replaceFirst(".*/", "");
            assertThat(faults(schema, content.path("example"))).as(schema).isEmpty();
        }
    }

    private void agrees(String schema, Map<String, Object> answer) {
        assertThat(faults(schema, new ObjectMapper().valueToTree(answer)))
                .as(schema)
                .isEmpty();
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
                .map(ValidationMessage::toString)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
