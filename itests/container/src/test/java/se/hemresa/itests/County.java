// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;

/** An agency's system, speaking to a server through its public interfaces only. */
public final class County {

    private final Platform platform;
    private final String token;

    /**
     * @param base the server
     * @param data its data folder, where the development key lies
     * @param agency who speaks
     * @param role in which role
     */
    public County(URI base, Path data, String agency, String role) {
        this.platform = new Platform(base);
        this.token = new DevelopmentTokens(new DevelopmentKeys(data).privateKey(), Clock.systemUTC())
                .sign(agency, role, Optional.of("tester"), DevelopmentTokens.LONGEST);
    }

    String token() {
        return token;
    }

    public Reply get(String path) {
        return platform.get(path, Map.of("Authorization", "Bearer " + token));
    }

    public Reply refer(String messageId, String json) {
        return post("/api/v1/cases", messageId, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Reply referBySoap(String messageId, String xml) {
        return post(
                "/soap/case-exchange",
                messageId,
                "application/soap+xml; charset=utf-8",
                Referral.envelope(messageId, xml));
    }

    public Reply post(String path, String messageId, String mediaType, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Content-Type", mediaType);
        if (messageId != null) {
            headers.put("Idempotency-Key", messageId);
        }
        return platform.post(path, headers, body);
    }

    /** @return the body of an answer as text */
    public static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** @return the id of a case that has just come in */
    String newCase(String messageId, int number) {
        return refer(messageId, Referral.json(number))
                .expect(201)
                .json()
                .path("caseId")
                .asText();
    }
}
