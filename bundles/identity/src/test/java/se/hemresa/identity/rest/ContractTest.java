// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
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

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.House;
import se.hemresa.identity.certificates.ClientCertificate;
import se.hemresa.identity.testing.Authority;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private JsonNode contract;
    private House house;

    @Before
    public void open() throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("openapi/contract.yaml")) {
            contract = new YAMLMapper().readTree(in);
        }
        house = new House(database);
    }

    @After
    public void close() {
        house.close();
    }

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        Set<String> promised = new TreeSet<>();
        JsonNode paths = contract.path("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path)
                        .fieldNames()
                        .forEachRemaining(method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> served = Stream.of(CertificateResource.class, TieResource.class)
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
    public void answersAsItPromises() throws IOException {
        var store = new Authority(folder.newFolder().toPath())
                .issue("county", "-startdate", "2026/11/01 00:00:00", "-validity", "365");
        CertificateResource certificates = new CertificateResource(house.certificates);
        String pem = Authority.pem(Authority.certificate(store));

        ClientCertificate proposal =
                House.EVA.call(() -> house.certificates.propose(new AgencyId("SE-AB"), "REGION_COORDINATOR", pem));
        agrees("CertificateReceipt", CertificateAnswer.receipt(proposal));
        agrees("CertificateReceipt", House.DAN.call(() -> certificates.approve(proposal.id())));
        agrees("CertificateReceipt", House.EVA.call(() -> certificates.revoke(proposal.id())));
        agrees("CertificateList", House.EVA.call(certificates::list));
        agrees("TieReceipt", House.EVA.call(() -> new TieResource(house.ties).declare(new TieBody("191212121212"))));
        assertThat(faults(
                        "CertificateProposal",
                        new ObjectMapper()
                                .valueToTree(
                                        Map.of("agency", "SE-AB", "role", "REGION_COORDINATOR", "certificate", pem))))
                .isEmpty();
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
}
