// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;

/** Reads a case by REST and compares what is stored with what was sent, whichever door it came in by. */
final class ReadBack {

    private final Platform platform;
    private final Credentials credentials;

    ReadBack(Platform platform, Credentials credentials) {
        this.platform = platform;
        this.credentials = credentials;
    }

    /**
     * @param referral what was sent
     * @param receipt what was answered
     * @throws ClientFailure naming section and field, never a value, if anything differs
     */
    void check(Referral referral, Receipt receipt) {
        SeedCase seed = referral.seed();
        compare(
                referral,
                receipt,
                "shell",
                Map.of(
                        "/caseRef", receipt.caseRef(),
                        "/owner", referral.agency(),
                        "/county", seed.county(),
                        "/source", "SOCIAL_SERVICES",
                        "/referredOn", seed.referredOn().toString(),
                        "/urgency", "NORMAL",
                        "/protectionLevel", "NONE",
                        "/targetGroupGrounds", List.of("THB_SUSPECTED")));
        compare(referral, receipt, "identity", identity(referral));
        compare(
                referral,
                receipt,
                "exploitation",
                Map.of(
                        "/primaryPurpose", seed.primaryPurpose(),
                        "/secondaryPurposes", seed.secondaryPurposes(),
                        "/subPurposes", seed.subPurposes(),
                        "/traffickingStatus", seed.traffickingStatus()));
    }

    private static Map<String, Object> identity(Referral referral) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("/names/0/given", referral.person().given());
        fields.put("/names/0/family", referral.person().family());
        fields.put("/birthDate/value", referral.person().birthDate().toString());
        fields.put("/birthDate/precision", "YEAR");
        fields.put("/gender", referral.seed().gender());
        fields.put("/ageAtReferral", referral.seed().age());
        fields.put("/citizenships", List.of(referral.seed().citizenship()));
        return fields;
    }

    private void compare(Referral referral, Receipt receipt, String section, Map<String, Object> sent) {
        JsonNode content = platform.get(
                        "/api/v1/cases/" + receipt.caseId() + "/sections/" + section,
                        credentials.coordinator(referral.agency()))
                .expect(200)
                .json()
                .path("content");
        sent.forEach((field, value) -> {
            if (!text(content.at(field)).equals(value.toString())) {
                throw new ClientFailure(
                        receipt.caseRef() + ": " + field + " of section " + section + " is not what was sent");
            }
        });
    }

    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        StringBuilder list = new StringBuilder("[");
        node.forEach(item -> list.append(list.length() > 1 ? ", " : "").append(item.asText()));
        return list.append(']').toString();
    }

    /**
     * @param receipt a case
     * @param stranger the agency of another county
     * @throws ClientFailure unless to that agency the case does not exist
     */
    void checkHidden(Receipt receipt, String stranger) {
        Reply reply = platform.get("/api/v1/cases/" + receipt.caseId(), credentials.coordinator(stranger));
        if (reply.status() != 404) {
            throw new ClientFailure(
                    receipt.caseRef() + ": another county got HTTP " + reply.status() + " instead of 404");
        }
    }
}
