// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import java.util.Map;

/**
 * An answer to a write. It carries ids, state, version and links only, so no name lies in the inbox.
 *
 * @param status the HTTP status, 200–299
 * @param headers the headers that belong to the content ({@code Content-Type}, {@code Location}, {@code ETag})
 * @param body the bytes as sent
 */
public record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    /** Keeps an unmodifiable copy of the headers. */
    public StoredAnswer {
        headers = Map.copyOf(headers);
    }
}
