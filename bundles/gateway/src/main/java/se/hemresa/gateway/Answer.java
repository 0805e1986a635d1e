// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import se.hemresa.api.work.StoredAnswer;

/**
 * What will be sent, complete in memory.
 *
 * @param status the HTTP status
 * @param headers the headers that belong to the content
 * @param body the bytes
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /**
     * @param status the HTTP status
     * @param type the media type
     * @param text the content
     * @return the answer, in UTF-8
     */
    public static Answer text(int status, String type, String text) {
        return new Answer(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer repeated(StoredAnswer stored) {
        return new Answer(stored.status(), stored.headers(), stored.body()).with("Idempotency-Replayed", "true");
    }

    StoredAnswer stored() {
        return new StoredAnswer(status, headers, body);
    }

    /**
     * @param name a header
     * @param value its value
     * @return the same answer with the header
     */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
