// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;

/**
 * Fetches what a server shows of its journal now into a folder of kept evidence. Believes nothing: a server that signs with
 * another key than before, or whose journal has become shorter, is told at once; the rest is for {@link OfflineCheck}.
 */
final class EvidenceFetch {

    private static final String JOURNAL = "/api/v1/journal/";
    private static final int PAGE = 1000;

    private final Platform platform;
    private final Map<String, String> headers;
    private final KeptEvidence kept;

    EvidenceFetch(Platform platform, String token, KeptEvidence kept) {
        this.platform = platform;
        this.headers = Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
        this.kept = kept;
    }

    /** @throws ClientFailure if the server does not answer, or contradicts what is kept */
    void run() {
        JsonNode head = get("head");
        String line = head.path("key").asText();
        VerifierKey key = VerifierKey.parse(line);
        if (!kept.key().orElse(line).equals(line)) {
            throw new ClientFailure("THE SERVER SIGNS WITH ANOTHER KEY than the one that is kept. If the journal was"
                    + " founded anew, begin another folder; if not, ask why.");
        }
        String note = head.path("checkpoint").asText();
        long size = Checkpoint.open(note, key).size();
        long before = kept.checkpoints().isEmpty() ? 0 : kept.checkpoints().lastKey();
        if (size < before) {
            throw new ClientFailure("THE JOURNAL HAS BECOME SHORTER: a checkpoint of " + before
                    + " entries is kept, and the server shows " + size + ".");
        }
        kept.keepKey(line);
        if (before > 0 && size > before) {
            kept.keepConsistency(before, size, get("consistency?from=" + before + "&size=" + size));
        }
        // A server that shows two heads of one size must not replace the first.
        kept.keepCheckpoint(size, kept.checkpoints().getOrDefault(size, note));
        keepEntries(size);
        requireSame(size, note, key);
    }

    private void requireSame(long size, String note, VerifierKey key) {
        Checkpoint first = Checkpoint.open(kept.checkpoints().get(size), key);
        if (!first.text().equals(Checkpoint.open(note, key).text())) {
            throw new ClientFailure("THE SERVER SHOWS TWO DIFFERENT JOURNALS of " + size + " entries.");
        }
    }

    private void keepEntries(long size) {
        List<ObjectNode> entries = new ArrayList<>();
        long after = kept.lastPosition();
        List<ObjectNode> page = page(after);
        while (!page.isEmpty()) {
            for (ObjectNode entry : page) {
                after = entry.path("position").asLong();
                if (after <= size) {
                    entries.add(entry.set("path", proof(after, size)));
                }
            }
            page = after < size ? page(after) : List.of();
        }
        if (!entries.isEmpty()) {
            kept.keepEntries(size, entries);
        }
    }

    private JsonNode proof(long position, long size) {
        return get("proof?position=" + position + "&size=" + size).path("path");
    }

    private List<ObjectNode> page(long after) {
        List<ObjectNode> page = new ArrayList<>();
        get("entries?after=" + after + "&limit=" + PAGE).path("items").forEach(item -> page.add((ObjectNode) item));
        return page;
    }

    private JsonNode get(String path) {
        return platform.get(JOURNAL + path, headers).expect(200).json();
    }
}
