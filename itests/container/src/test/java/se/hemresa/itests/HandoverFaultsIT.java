// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.journey.AfterReturn;
import se.hemresa.client.journey.Partners;
import se.hemresa.client.journey.Walk;
import se.hemresa.itests.ReadyCases.Ready;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A handover between two programs that fail: the real server and the simulated partners, each a process of its own. Whatever
 * breaks, IOM has the handover once, the case is accepted once, and the journal is in order.
 */
public class HandoverFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Longer than any test waits: who holds a receipt back for so long never gives it. */
    private static final int FOR_EVER = 600;

    private static Distribution server;
    private static PartnerProgram program;
    private static Partners partners;
    private static ReadyCases cases;

    @BeforeClass
    public static void start() {
        server = Distribution.fresh().with("HEMRESA_SANDBOX", "none").start();
        program = new PartnerProgram(server.uri(""), server.data());
        partners = program.start();
        cases = new ReadyCases(server, partners);
    }

    @AfterClass
    public static void stop() {
        program.close();
        server.close();
    }

    @After
    public void leavesTheJournalInOrderAndNothingParked() {
        partners.calm();
        Distribution.Outcome journal = server.hemresa("verify-journal");
        assertThat(journal.exitCode()).as(journal.output()).isZero();
        assertThat(json(server.hemresa("shell", "journal:parked --json").output()))
                .isEmpty();
    }

    @Test
    public void iomDiesWhileItHoldsTheReceiptBack() {
        Ready one = cases.next();
        iom("SLOW", 1);
        one.submit();
        awaitArrival(one);

        program.kill();
        program.start();

        assertOneEffect(one);
    }

    @Test
    public void iomDiesInTheMiddleOfItsReceipt() {
        Ready one = cases.next();
        iom("HALF_ANSWER", 1);
        one.submit();
        awaitArrival(one);

        program.kill();
        program.start();

        assertOneEffect(one);
    }

    @Test
    public void theServerDiesBetweenSendingAndTheReceipt() {
        Ready one = cases.next();
        iom("SLOW", 1);
        one.submit();
        awaitArrival(one);

        server.kill();
        server.start();

        assertOneEffect(one);
    }

    @Test
    public void receiptsComeTwiceAndAnswersTwiceAndNewestFirst() {
        Ready first = cases.next();
        Ready second = cases.next();
        iom("HALF_ANSWER", 2);
        iom("DUPLICATE_ACK", 3);
        iom("REORDER_ACKS", 3);
        first.submit();
        second.submit();
        awaitArrival(first);
        awaitArrival(second);
        partners.report(first.messageId(), "TICKETED");

        assertOneEffect(first);
        assertOneEffect(second);
        assertThat(entries(first, "IomStatusReported")).hasSize(1);
    }

    @Test
    public void theCarrierIsServedWhileIomIsDown() {
        Ready travelling = cases.next();
        travelling.submit();
        travelling.talk().awaitState("ACCEPTED");
        Ready waiting = cases.next();
        partners.set("/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"DOWN\"}");
        waiting.submit();

        travelling.walk().toTravelPlanning();

        assertThat(waiting.talk().state()).isEqualTo("SUBMITTED_TO_IOM");
        assertThat(arrivals(waiting)).isZero();
        partners.calm();
        assertOneEffect(waiting);
    }

    @Test
    public void nothingThatIsPersonalLiesInAnythingThatIsWritten() {
        Walk walk = cases.referred(Canaries.referral());
        walk.talk()
                .post(
                        walk.talk().traveller().coordinator(),
                        "/narrative",
                        "narrative",
                        Map.of("text", Canaries.NARRATIVE, "sensitivity", "HIGH"));
        cases.ready(walk).submit();
        walk.talk().awaitState("ACCEPTED");
        walk.toTravelPlanning();
        walk.toReadyToDepart();
        walk.toReceived();
        walk.toFollowUp();
        List<String> canaries = Canaries.all();

        assertThat(new LeakSearch(server.data()).findAny(canaries)).isEmpty();

        LeakSearch atThePartners = new LeakSearch(program.home());
        assertThat(atThePartners.findAny(List.of(Canaries.FAMILY_NAME, Canaries.BIRTH_DATE, ReadyCases.PLACE)))
                .as("what the partners keep in the clear, of what they may have")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(atThePartners.findAny(List.of(Canaries.NARRATIVE, AfterReturn.PAYEE)))
                .isEmpty();
        LeakSearch planted = new LeakSearch(server.data());
        canaries.forEach(planted::plant);
        assertThat(planted.findAny(canaries)).hasSameSizeAs(canaries);
    }

    private static void iom(String fault, int count) {
        partners.set(
                "/faults",
                "{\"partner\":\"IOM-FI\",\"kind\":\"%s\",\"count\":%d,\"seconds\":%d}"
                        .formatted(fault, count, FOR_EVER));
    }

    private static void awaitArrival(Ready one) {
        await("the handover is at IOM").atMost(PATIENCE).until(() -> arrivals(one) == 1);
    }

    private static long arrivals(Ready one) {
        return elements(partners.inbox().path("messages"))
                .filter(message ->
                        one.messageId().equals(message.path("messageId").asText()))
                .count();
    }

    private static void assertOneEffect(Ready one) {
        await("the case is accepted")
                .atMost(PATIENCE)
                .until(() -> one.talk().state().equals("ACCEPTED"));
        await("IOM has said everything").atMost(PATIENCE).until(HandoverFaultsIT::everythingIsSaid);
        await("everything has its effect, once")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(effects(one))
                        .isEqualTo(Map.of(
                                "HandoverQueued", 1L,
                                "MessageDelivered", 1L,
                                "HandoverDelivered", 1L,
                                "HandoverAnswered", 1L,
                                "CaseMoved to ACCEPTED", 1L)));
        assertThat(arrivals(one)).isEqualTo(1);
        assertThat(handover(one).path("answer").asText()).isEqualTo("ACCEPTED");
        assertThat(elements(handover(one).path("acknowledgements"))
                        .filter(ack -> ack.path("code").asText().equals("ACCEPTED")))
                .hasSize(1);
    }

    private static boolean everythingIsSaid() {
        return elements(partners.acknowledgements().path("acks"))
                .allMatch(ack -> ack.path("state").asText().equals("TAKEN"));
    }

    /** The only one of the case. */
    private static JsonNode handover(Ready one) {
        List<JsonNode> handovers = elements(one.talk()
                        .read(one.talk().traveller().coordinator(), "/handovers")
                        .path("handovers"))
                .toList();
        assertThat(handovers).hasSize(1);
        return handovers.get(0);
    }

    private static Map<String, Long> effects(Ready one) {
        return entries(one, "HandoverQueued,MessageDelivered,HandoverDelivered,HandoverAnswered,CaseMoved")
                .map(HandoverFaultsIT::effect)
                .filter(effect -> !effect.startsWith("CaseMoved") || effect.endsWith(" ACCEPTED"))
                .collect(groupingBy(identity(), counting()));
    }

    private static String effect(JsonNode entry) {
        String moved = entry.at("/payload/to").asText();
        return entry.path("type").asText() + (moved.isEmpty() ? "" : " to " + moved);
    }

    /** The entries of these types about the case. */
    private static Stream<JsonNode> entries(Ready one, String types) {
        Distribution.Outcome tail = server.hemresa("shell", "journal:tail -n 1000 --json --types " + types);
        assertThat(tail.exitCode()).as(tail.output()).isZero();
        return elements(json(tail.output()))
                .filter(entry -> entry.path("caseId").asText().equals(one.talk().caseId()));
    }

    private static JsonNode json(String output) {
        try {
            return new ObjectMapper().readTree(output);
        } catch (JsonProcessingException other) {
            throw new AssertionError(output, other);
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
