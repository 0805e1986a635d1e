// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.Reply;
import se.hemresa.client.http.Xml;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

/** What holds at both doors of a running server, whichever database it stands on. */
public abstract class DoorChecks extends ContainerTest {

    @Test
    public void everyBundleIsActive() {
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            assertEquals(bundle.getSymbolicName(), fragment ? Bundle.RESOLVED : Bundle.ACTIVE, bundle.getState());
        }
    }

    @Test
    public void noComponentOfOursIsUnsatisfied() {
        ServiceComponentRuntime runtime = service(ServiceComponentRuntime.class);
        List<String> unsatisfied = new ArrayList<>();
        runtime.getComponentDescriptionDTOs().stream()
                .filter(description -> description.bundle.symbolicName.startsWith("se.hemresa."))
                .flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream())
                .filter(component -> component.state != ComponentConfigurationDTO.ACTIVE
                        && component.state != ComponentConfigurationDTO.SATISFIED)
                .forEach(component -> unsatisfied.add(component.description.name));

        assertEquals(List.of(), unsatisfied);
    }

    @Test
    public void bothDoorsGiveTheSameCase() {
        Reply rest = stockholm().refer(id(), Referral.json(1)).expect(201);
        Reply soap = stockholm().referBySoap(id(), Referral.xml(1)).expect(200);

        String restCase = rest.json().path("caseId").asText();
        String soapCase = answer(soap, "CaseId");
        assertTrue(rest.json().path("caseRef").asText().matches("ATV-2026-\\d{4,}"));
        assertTrue(answer(soap, "CaseRef").matches("ATV-2026-\\d{4,}"));
        assertEquals("REFERRED", answer(soap, "State"));
        for (String section : List.of("identity", "exploitation")) {
            JsonNode first = section(restCase, section);
            JsonNode second = section(soapCase, section);
            assertEquals(section, without(first, "pseudonym"), without(second, "pseudonym"));
            assertFalse(section, first.isEmpty());
        }
    }

    @Test
    public void aRepeatGetsTheStoredAnswer() {
        for (boolean soap : List.of(false, true)) {
            String id = id();
            Reply first = soap
                    ? stockholm().referBySoap(id, Referral.xml(2))
                    : stockholm().refer(id, Referral.json(2));
            int cases = numberOfCases();

            Reply again = soap
                    ? stockholm().referBySoap(id, Referral.xml(2))
                    : stockholm().refer(id, Referral.json(2));

            assertArrayEquals(first.body(), again.body());
            assertEquals("true", again.header("Idempotency-Replayed"));
            assertEquals("", first.header("Idempotency-Replayed"));
            assertEquals(cases, numberOfCases());
        }
    }

    @Test
    public void theSameIdWithAnotherBodyIsRefused() {
        String id = id();
        stockholm().refer(id, Referral.json(3)).expect(201);

        Reply other = stockholm().refer(id, Referral.json(4));

        assertEquals(409, other.status());
        assertEquals("journal.other-body", other.json().path("code").asText());
    }

    @Test
    public void fiveHundredCopiesMakeOneCase() throws InterruptedException, ExecutionException {
        String id = id();
        int cases = numberOfCases();
        ExecutorService senders = Executors.newFixedThreadPool(64);
        List<Future<Reply>> replies = new ArrayList<>();
        for (int copy = 0; copy < 500; copy++) {
            replies.add(senders.submit(() -> stockholm().refer(id, Referral.json(5))));
        }

        byte[] first = replies.get(0).get().body();
        for (Future<Reply> reply : replies) {
            assertEquals(201, reply.get().status());
            assertTrue(Arrays.equals(first, reply.get().body()));
        }
        senders.shutdown();
        assertEquals(cases + 1, numberOfCases());
    }

    @Test
    public void badInputIsToldInFullAndLeavesNothingBehind() {
        for (BadInput bad : BadInput.all()) {
            int cases = numberOfCases();
            long refusals = refusals();

            Reply reply = bad.sendTo(stockholm(), id());

            assertEquals(bad.name(), bad.status(), bad.statusOf(reply));
            assertEquals(bad.name(), bad.code(), bad.codeOf(reply));
            assertEquals(bad.name(), bad.places(), bad.placesOf(reply));
            assertFalse(bad.name() + " is echoed", County.text(reply).contains(BadInput.CANARY));
            assertEquals(bad.name(), cases, numberOfCases());
            awaitRefusals(bad.name(), refusals + 1);
        }
    }

    @Test
    public void aBodyThatComesInPiecesIsJudgedByWhatItSays() throws IOException {
        PipedOutputStream client = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(client);
        HttpRequest request = HttpRequest.newBuilder(base().resolve("/api/v1/cases"))
                .header("Authorization", "Bearer " + stockholm().token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id())
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.discarding());
        client.write('{');
        client.flush();
        for (int others = 0; others < 20; others++) {
            numberOfCases();
        }
        client.write('}');
        client.close();

        assertEquals(422, answer.join().statusCode());
    }

    @Test
    public void aCaseOfAnotherCountyIsNoCase() {
        String caseId = stockholm().newCase(id(), 6);
        County elsewhere = county("SE-O", "REGION_COORDINATOR");

        Reply foreign = elsewhere.get("/api/v1/cases/" + caseId);
        Reply absent = elsewhere.get("/api/v1/cases/" + UUID.randomUUID());

        assertEquals(404, foreign.status());
        assertEquals(withoutOccurrence(absent), withoutOccurrence(foreign));
    }

    @Test
    public void aStrangerIsNotAnswered() {
        assertEquals(
                401,
                new se.hemresa.client.http.Platform(base())
                        .get("/api/v1/cases", java.util.Map.of())
                        .status());
    }

    private JsonNode section(String caseId, String section) {
        return stockholm()
                .get("/api/v1/cases/" + caseId + "/sections/" + section)
                .expect(200)
                .json()
                .path("content");
    }

    private static String answer(Reply soap, String field) {
        return Xml.parse(soap.body())
                .getElementsByTagNameNS("urn:hemresa:exchange:1", field)
                .item(0)
                .getTextContent();
    }

    private static JsonNode without(JsonNode content, String field) {
        assertNotEquals("nothing to compare", 0, content.size());
        return ((com.fasterxml.jackson.databind.node.ObjectNode) content.deepCopy()).without(field);
    }

    private static String withoutOccurrence(Reply reply) {
        String occurrence = reply.json().path("occurrence").asText();
        return new String(reply.body(), StandardCharsets.UTF_8).replace(occurrence, "");
    }
}
