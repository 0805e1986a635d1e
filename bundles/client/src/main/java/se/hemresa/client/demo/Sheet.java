// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;

/** A handover as the one who approves it sees it. */
record Sheet(JsonNode json) {

    /**
     * @return how many fields go, and how many do not
     * @throws ClientFailure if the content is not that of the digest
     */
    String told() {
        if (!json.path("digest").asText().equals(digest(json.path("content").asText()))) {
            throw new ClientFailure("The digest of the handover is not that of its content");
        }
        int given = 0;
        for (JsonNode note : json.path("notes")) {
            given += note.path("given").asBoolean() ? 1 : 0;
        }
        return given + " fields sent, " + (json.path("notes").size() - given) + " not";
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
