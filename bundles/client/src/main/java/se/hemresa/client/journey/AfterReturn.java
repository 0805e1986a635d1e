// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Phase 3: the plan, the money, the follow-ups. */
public final class AfterReturn {

    /** Who is paid. */
    public static final String PAYEE = "Siskin House of the municipality";

    private static final Map<String, String> AMOUNT = Map.of("amount", "900.00", "currency", "EUR");

    private final CaseTalk talk;
    private final Traveller traveller;
    private final String now;
    private final LocalDate today;

    public AfterReturn(CaseTalk talk) {
        this.talk = talk;
        this.traveller = talk.traveller();
        this.now = talk.opened().toString();
        this.today = talk.opened().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Before the departure: what the plan is to reach. */
    public void agreeOutline() {
        talk.put(
                Traveller.iom(),
                "/reintegration-plan",
                "plan outline",
                Map.of("goals", List.of("A safe place to live", "Treatment without a gap")));
        talk.post(Traveller.iom(), "/reintegration-plan/outline", "outline agreed", Map.of("agreedAt", now));
    }

    /** After the arrival: the plan with its measures, signed by the person: RECEIVED → REINTEGRATION. */
    public void agreePlan() {
        Actor iom = Traveller.iom();
        talk.put(
                iom,
                "/reintegration-plan",
                "plan",
                Map.of(
                        "goals", List.of("A safe place to live", "Treatment without a gap"),
                        "measures", List.of(measure("HOUSING"))));
        talk.post(
                iom,
                "/reintegration-plan/agreement",
                "plan signed",
                Map.of("agreedAt", now, "signature", Map.of("signedAt", now, "medium", "PAPER")));
        talk.fire(iom, "planAgreed");
    }

    private Map<String, Object> measure(String supportType) {
        return Map.of(
                "supportType",
                supportType,
                "provider",
                traveller.country() + "-SHELTER",
                "budget",
                AMOUNT,
                "from",
                today.toString(),
                "to",
                today.plusMonths(6).toString());
    }

    /** The first contact after the return. */
    public void followUp(String kind, String outcome) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("doneAt", now);
        body.put("channel", "PHONE");
        body.put("safeToTalk", true);
        body.put("outcome", outcome);
        body.put("nextStep", "Call again in two months");
        talk.post(Traveller.iom(), "/follow-ups", "follow-up " + kind + " " + outcome, body);
    }

    /** Money is promised, paid and accounted for, each entered by IOM and approved by the supervisor. */
    public void payGrant() {
        entry("BUDGET", Map.of());
        entry("COMMIT", Map.of());
        String payment = entry("DISBURSE", Map.of("payee", PAYEE));
        String receipt = talk.post(
                        traveller.coordinator(),
                        "/documents",
                        "document receipt",
                        Map.of("type", "RECEIPT", "language", "bul", "direction", "INCOMING", "sha256", "1".repeat(64)))
                .path("id")
                .asText();
        entry("RECEIPT", Map.of("settles", payment, "evidenceDocumentId", receipt));
    }

    private String entry(String type, Map<String, String> more) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("type", type, "kind", "IN_KIND", "amount", AMOUNT, "valueDate", today.toString()));
        body.putAll(more);
        String id = talk.post(Traveller.iom(), "/ledger", "ledger " + type, body)
                .path("id")
                .asText();
        talk.post(traveller.supervisor(), "/ledger/" + id + "/approval", "ledger approved " + type, Map.of());
        return id;
    }

    /** Every measure is done: REINTEGRATION → FOLLOW_UP. */
    public void finishMeasures() {
        JsonNode plan = talk.read(Traveller.iom(), "/reintegration-plan");
        List<String> measures = StreamSupport.stream(plan.path("measures").spliterator(), false)
                .map(measure -> measure.path("id").asText())
                .toList();
        for (String measure : measures) {
            for (String status : List.of("RUNNING", "DONE")) {
                talk.post(
                        Traveller.iom(),
                        "/reintegration-plan/measures/" + measure + "/status",
                        "measure " + status + " " + measure,
                        Map.of("status", status));
            }
        }
        talk.fire(Traveller.iom(), "supportDelivered");
    }

    /** The case is over: → CLOSED. */
    public void close() {
        talk.fire(traveller.coordinator(), "complete");
    }
}
