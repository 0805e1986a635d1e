// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static se.hemresa.sandbox.Sender.handover;
import static se.hemresa.sandbox.Sender.message;

/** The partners over HTTP, with real keys and envelopes. */
public class SandboxTest {

    @Rule
    public final FakePlatform platform = new FakePlatform();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Sender sender = new Sender(platform);
    private final UUID messageId = UUID.randomUUID();
    private Sandbox sandbox;

    @Before
    public void start() {
        sandbox = new Sandbox(settings(), Clock.systemUTC());
        await().until(() -> platform.knows("IOM-FI") && platform.knows("CARRIER") && platform.knows("POLICE"));
    }

    private Settings settings() {
        Path home = folder.getRoot().toPath().resolve("home");
        return new Settings(0, home, Optional.of(platform.base()), Optional.of(platform.data()));
    }

    @After
    public void stop() {
        sandbox.close();
    }

    private JsonNode control(String method, String path, String body) throws IOException, InterruptedException {
        return sender.control(sandbox.address(), method, path, body);
    }

    @Test
    public void registersItsPartnersAsTwoAdministratorsWhenThePlatformIsReady() {
        sandbox.close();
        platform.calls.clear();
        platform.isReady(false);
        sandbox = new Sandbox(settings(), Clock.systemUTC());
        assertThat(platform.calls).isEmpty();

        platform.isReady(true);

        await().until(() -> platform.calls.size() == 6);
        assertThat(platform.calls)
                .extracting(FakePlatform.Call::what, FakePlatform.Call::role, FakePlatform.Call::user)
                .contains(
                        tuple("PUT /api/v1/partners/CARRIER", "PLATFORM_ADMIN", "sandbox-proposer"),
                        tuple("POST /api/v1/partners/CARRIER/approval", "PLATFORM_ADMIN", "sandbox-approver"));
        assertThat(platform.calls)
                .extracting(FakePlatform.Call::body)
                .allSatisfy(body -> assertThat(body).doesNotContain("\"d\""));
    }

    @Test
    public void showsItsPartnersWithoutTheirSecrets() throws Exception {
        JsonNode partners = control("GET", "/partners", null).path("partners");

        assertThat(partners.findValuesAsText("id")).containsExactly("IOM-FI", "CARRIER", "POLICE");
        assertThat(partners.findValuesAsText("recipient")).containsExactly("IOM_FINLAND", "CARRIER", "POLICE_ALARM");
        assertThat(partners.findValues("d")).isEmpty();
        assertThat(partners.at("/0/endpoint").asText()).isEqualTo(sandbox.address() + "/iom-fi");
    }

    @Test
    public void signsForAHandoverAndAcceptsIt() throws Exception {
        String json = handover(messageId);

        JsonNode receipt = sender.receipt("IOM-FI", json, sender.send("IOM-FI", json));

        assertThat(receipt.path("code").asText()).isEqualTo("RECEIVED");
        assertThat(receipt.path("answers").asText()).isEqualTo(messageId.toString());
        assertThat(receipt.path("receiver").asText()).isEqualTo("IOM-FI:avrr-intake");
        await().until(() -> platform.acks.size() == 1);
        JsonNode ack = platform.acks.get(0);
        assertThat(ack.path("code").asText()).isEqualTo("ACCEPTED");
        assertThat(ack.path("answers").asText()).isEqualTo(messageId.toString());
        assertThat(ack.path("digest")).isEqualTo(receipt.path("digest"));
        assertThat(ack.at("/details/iomCaseNo").asText()).startsWith("IOM-FI-");
        FakePlatform.Call call = platform.calls.get(platform.calls.size() - 1);
        assertThat(call.key()).isEqualTo(ack.path("ackId").asText());
        assertThat(call.agency() + call.role()).isEqualTo("IOM-FIIOM_FINLAND");
        await().until(() -> control("GET", "/acks", null).toString().contains("TAKEN"));
    }

    @Test
    public void takesARepeatInOnceAndSignsForTheSame() throws Exception {
        String json = handover(messageId);
        JsonNode first = sender.receipt("IOM-FI", json, sender.send("IOM-FI", json));

        JsonNode again = sender.receipt("IOM-FI", json, sender.send("IOM-FI", json));

        assertThat(again.path("code").asText()).isEqualTo("DUPLICATE");
        assertThat(again.path("receiptId")).isEqualTo(first.path("receiptId"));
        assertThat(sender.received(sandbox.address())).containsExactly(messageId.toString());
        String other = message(messageId, "IomHandover", "IOM-FI", "\"case\":{}");
        assertThat(sender.code("IOM-FI", other)).isEqualTo("REJECTED_SCHEMA");
        assertThat(control("GET", "/inbox/" + messageId, null).path("digest")).isEqualTo(first.path("digest"));
        assertThat(control("GET", "/acks", null).path("acks")).hasSize(1);
    }

    @Test
    public void ticketsLegsAndCancelsThem() throws Exception {
        String proposal = message(
                messageId,
                "TravelProposal",
                "CARRIER",
                "\"legs\":[{\"seq\":1,\"mode\":\"AIR\"},{\"seq\":2,\"mode\":\"BUS\"}]");
        String change =
                message(UUID.randomUUID(), "TravelChange", "CARRIER", "\"cancel\":[{\"seq\":1,\"bookingRef\":\"X\"}]");

        JsonNode tickets = sender.receipt("CARRIER", proposal, sender.send("CARRIER", proposal));
        JsonNode again = sender.receipt("CARRIER", proposal, sender.send("CARRIER", proposal));
        JsonNode cancelled = sender.receipt("CARRIER", change, sender.send("CARRIER", change));

        JsonNode legs = tickets.at("/content/legs");
        assertThat(legs.findValuesAsText("status")).containsExactly("TICKETED", "TICKETED");
        assertThat(legs.at("/0/bookingRef").asText()).matches("[A-Z]{6}");
        assertThat(legs.at("/0/ticketNo").asText()).matches("999-[0-9]{10}");
        assertThat(legs.at("/0/fare").toString()).isEqualTo("{\"amount\":\"184.00\",\"currency\":\"EUR\"}");
        assertThat(again.path("content")).isEqualTo(tickets.path("content"));
        assertThat(cancelled.at("/content/legs/0/status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    public void signsThatItRefusesWhatItMayNotHave() throws Exception {
        assertThat(sender.code("POLICE", message(messageId, "SafetyAlarm", "IOM-FI", "\"alarm\":{}")))
                .isEqualTo("REJECTED_SCHEMA");
        assertThat(sender.code("CARRIER", message(messageId, "SafetyAlarm", "CARRIER", "\"alarm\":{}")))
                .isEqualTo("REJECTED_SCHEMA");
        assertThat(sender.code("IOM-FI", message(messageId, "IomHandover", "IOM-FI", "\"narrative\":\"\"")))
                .isEqualTo("REJECTED_POLICY");
        control("PUT", "/clock", "{\"at\":\"2036-11-24T08:59:59Z\"}");
        assertThat(sender.code("POLICE", message(messageId, "SafetyAlarm", "POLICE", "\"alarm\":{}")))
                .isEqualTo("RECEIVED");
        control("PUT", "/clock", "{\"plus\":\"PT1M\"}");
        assertThat(sender.code("IOM-FI", handover(UUID.randomUUID()))).isEqualTo("REJECTED_POLICY");
        assertThat(sender.received(sandbox.address())).containsExactly(messageId.toString());
    }

    @Test
    public void signsNothingForAStranger() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("platform-sig").generate();

        assertThat(sender.send("IOM-FI", handover(messageId), stranger).statusCode())
                .isEqualTo(400);
        assertThat(sender.received(sandbox.address())).isEmpty();
    }

    @Test
    public void refusesWhatIsNoEnvelope() throws Exception {
        String withoutEncryption = "eyJhbGciOiJFQ0RILUVTK0EyNTZLVyJ9.aa.bb.cc.dd";
        for (String body : List.of("", "hello", "a.b.c.d.e", withoutEncryption)) {
            assertThat(sender.post(platform.endpointOf("IOM-FI"), "application/jose", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    public void failsAsItIsToldAndThenNoMore() throws Exception {
        String json = handover(messageId);
        fault("UNAVAILABLE_503", "\"seconds\":7");
        var unavailable = sender.send("IOM-FI", json);
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(unavailable.headers().firstValue("Retry-After")).hasValue("7");
        fault("ERROR_500", "\"seconds\":0");
        assertThat(sender.send("IOM-FI", json).statusCode()).isEqualTo(500);
        fault("DOWN", "\"seconds\":0");
        assertThatThrownBy(() -> sender.send("IOM-FI", json)).isInstanceOf(IOException.class);
        fault("REFUSE", "\"seconds\":0");
        assertThat(sender.code("IOM-FI", json)).isEqualTo("REJECTED_POLICY");
        assertThat(sender.received(sandbox.address())).isEmpty();

        fault("HALF_ANSWER", "\"seconds\":0");
        assertThatThrownBy(() -> sender.send("IOM-FI", json)).isInstanceOf(IOException.class);
        assertThat(sender.received(sandbox.address())).containsExactly(messageId.toString());
        assertThat(sender.code("IOM-FI", json)).isEqualTo("DUPLICATE");
        assertThat(control("GET", "/faults", null).path("faults")).isEmpty();
    }

    @Test
    public void keepsTheMessageWhileItIsSlowToAnswer() throws Exception {
        fault("SLOW", "\"seconds\":2");
        CompletableFuture<String> receipt = CompletableFuture.supplyAsync(() -> {
            try {
                return sender.code("IOM-FI", handover(messageId));
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });

        await().until(() -> sender.received(sandbox.address()).size() == 1);
        assertThat(receipt).isNotDone();
        assertThat(receipt.join()).isEqualTo("RECEIVED");
    }

    private void fault(String kind, String more) throws IOException, InterruptedException {
        control("PUT", "/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"" + kind + "\",\"count\":1," + more + "}");
    }

    @Test
    public void answersWhatTheScriptSaysForThisCaseOrTheNext() throws Exception {
        control("PUT", "/answers", """
                [{"code":"REDIRECTED"},
                 {"pseudonym":"amber-falcon","code":"NEEDS_INFO","details":{"fieldPaths":["birthDate"]}},
                 {"code":"DECLINED","onCommand":true}]""");
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();

        sender.code("IOM-FI", handover(messageId));
        await().until(() -> platform.acks.size() == 1);
        sender.code("IOM-FI", handover(second));
        await().until(() -> platform.acks.size() == 2);
        sender.code("IOM-FI", handover(third));
        control("POST", "/iom/cases/" + third + "/answer", "{\"code\":\"DECLINED\"}");
        await().until(() -> platform.acks.size() == 3);

        assertThat(codes()).containsExactly("NEEDS_INFO", "REDIRECTED", "DECLINED");
        assertThat(platform.acks.get(0).at("/details/fieldPaths/0").asText()).isEqualTo("birthDate");
        assertThat(platform.acks.get(0).at("/details/reason").asText()).isNotEmpty();
        assertThat(platform.acks.get(1).at("/details/proposedOrg").asText()).isEqualTo("IOM-BG");
    }

    @Test
    public void tellsHowTheJourneyGoesWhenItIsToldTo() throws Exception {
        sender.code("IOM-FI", handover(messageId));
        control(
                "POST",
                "/iom/cases/" + messageId + "/status",
                "{\"kind\":\"DEPARTED\",\"at\":\"2026-12-10T07:00:00Z\",\"legSeq\":1}");

        await().until(() -> platform.acks.size() == 2);

        assertThat(codes()).containsExactly("ACCEPTED", "STATUS");
        assertThat(platform.acks.get(1).path("details").toString())
                .isEqualTo("{\"kind\":\"DEPARTED\",\"at\":\"2026-12-10T07:00:00Z\",\"legSeq\":1}");
    }

    @Test
    public void stopsWhatAConsentNoLongerCovers() throws Exception {
        sender.code("IOM-FI", message(messageId, "ConsentWithdrawn", "IOM-FI", "\"scopes\":[\"SHARE_IOM_FI\"]"));

        await().until(() -> codes().equals(List.of("CONSENT_STOPPED")));
    }

    @Test
    public void deliversAcknowledgementsTwiceAndOutOfOrderWhenItIsToldTo() throws Exception {
        control("PUT", "/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"REORDER_ACKS\",\"count\":2}");
        control("PUT", "/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"DUPLICATE_ACK\",\"count\":1}");
        sender.code("IOM-FI", handover(messageId));
        control("POST", "/iom/cases/" + messageId + "/status", "{\"kind\":\"ARRIVED\"}");

        await().until(() -> platform.acks.size() == 3);

        assertThat(codes()).containsExactly("STATUS", "STATUS", "ACCEPTED");
        assertThat(platform.acks.get(0).path("ackId"))
                .isEqualTo(platform.acks.get(1).path("ackId"));
    }

    @Test
    public void deliversAnAcknowledgementUntilItIsTakenWithTheSameBytes() throws Exception {
        platform.troubles.addAll(List.of(503, 404));

        sender.code("IOM-FI", handover(messageId));

        await().until(() -> platform.acks.size() == 1);
        assertThat(platform.calls.stream()
                        .filter(call -> call.what().endsWith("/acknowledgements"))
                        .map(call -> call.key() + call.body())
                        .distinct())
                .hasSize(1);
    }

    @Test
    public void saysWhatIsWrongWithACommand() throws Exception {
        assertThat(sender.status(sandbox.address(), "PUT", "/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"X\"}"))
                .isEqualTo(422);
        assertThat(sender.status(sandbox.address(), "PUT", "/clock", "{")).isEqualTo(422);
        assertThat(sender.status(sandbox.address(), "PUT", "/answers", "{\"code\":\"MAYBE\"}"))
                .isEqualTo(422);
        assertThat(sender.status(sandbox.address(), "POST", "/iom/cases/1/status", "{\"kind\":\"ARRIVED\"}"))
                .isEqualTo(404);
        assertThat(sender.status(sandbox.address(), "POST", "/iom-fi", "{}")).isEqualTo(404);
    }

    private List<String> codes() {
        return platform.acks.stream().map(ack -> ack.path("code").asText()).toList();
    }
}
