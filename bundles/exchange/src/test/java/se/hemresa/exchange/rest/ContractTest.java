// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.rest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.MessageReading;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.exchange.partners.PartnerDesk;
import se.hemresa.exchange.testing.AdministratorsOnly;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest {

    private static final Caller FIRST = admin("eva");
    private static final Caller SECOND = admin("dan");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    private final AdministratorsOnly access = new AdministratorsOnly();
    private JsonNode contract;
    private PostOffice office;
    private PartnerResource partners;

    @Before
    public void open() throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("openapi/contract.yaml")) {
            contract = new YAMLMapper().readTree(in);
        }
        office = PostOffice.on(database);
        PartnerDesk desk = new PartnerDesk(
                office.work, access, office.stores.partners(), office.stores.queue(), office.events, office.clock);
        partners = new PartnerResource(desk, office.keys, office.work);
    }

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        Set<String> promised = new TreeSet<>();
        JsonNode paths = contract.path("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path)
                        .fieldNames()
                        .forEachRemaining(method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> served = Stream.of(PartnerResource.class, MessageResource.class)
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
        PartnerBody body = new PartnerBody(
                iom.details().recipient(),
                iom.details().endpoint(),
                Json.read(iom.details().keys()).orElseThrow(),
                null);

        agrees("PartnerReceipt", FIRST.call(() -> partners.propose(iom.id(), body)));
        agrees("PartnerReceipt", SECOND.call(() -> partners.approve(iom.id(), 1L)));
        agrees("PartnerList", FIRST.call(partners::list));
        agrees("PartnerKeySet", FIRST.call(partners::ownKeys));
        iom.knows(partners::ownKeys);
        UUID id = office.post(office.newCase(), "M10", iom);
        office.deliver(iom);
        access.give(View.WHOLE);
        MessageReading reading = new MessageReading(office.work, access, office.stores.messages());
        agrees("MessageHeader", FIRST.call(() -> new MessageResource(reading).header(id)));
    }

    @Test
    public void givesExamplesThatSatisfyIt() {
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    example(operation.path("requestBody"));
                    operation.path("responses").forEach(this::example);
                }));
    }

    @Test
    public void namesTheRecipientsAndFieldsOfTheProfile() {
        Map<String, Object> file = Json.resource("data/minimisation.json");
        JsonNode proposal = contract.at("/components/schemas/PartnerProposal/properties");

        assertThat(texts(proposal.at("/recipient/enum"))).isEqualTo(codes(file, "recipients", "code"));
        assertThat(texts(proposal.at("/takesAway/items/enum"))).isEqualTo(codes(file, "fields", "field"));
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

    private static List<String> codes(Map<String, Object> file, String list, String name) {
        return Tree.objects(file, list).stream()
                .map(item -> Tree.text(item, name).orElseThrow())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Caller admin(String user) {
        return new Caller(new AgencyId("SE-NSPM"), "PLATFORM_ADMIN", Optional.of(user), "TECHNICAL");
    }
}
