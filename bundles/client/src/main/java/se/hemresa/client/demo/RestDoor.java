// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;

/** {@code POST /api/v1/cases}. */
final class RestDoor implements Door {

    private final Platform platform;
    private final Credentials credentials;

    RestDoor(Platform platform, Credentials credentials) {
        this.platform = platform;
        this.credentials = credentials;
    }

    @Override
    public String name() {
        return "REST";
    }

    @Override
    public Receipt refer(Referral referral) {
        Map<String, String> headers = new HashMap<>(credentials.coordinator(referral.agency()));
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", referral.messageId().toString());
        Reply reply = platform.post("/api/v1/cases", headers, ReferralJson.write(referral))
                .expect(201);
        JsonNode body = reply.json();
        Receipt receipt = new Receipt(
                        body.path("caseId").asText(),
                        body.path("caseRef").asText(),
                        body.path("state").asText(),
                        reply.header("Idempotency-Replayed").equals("true"))
                .checkedFor(referral);
        if (!reply.header("Location").endsWith("/api/v1/cases/" + receipt.caseId())) {
            throw new ClientFailure("The answer to the referral is wrong: Location does not lead to the case");
        }
        return receipt;
    }
}
