// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;

/**
 * Checks a folder of kept evidence without asking anybody: every checkpoint is signed by the one key, each is the beginning of
 * the next, every own entry stands where it is said to stand.
 */
final class OfflineCheck {

    private final KeptEvidence kept;
    private final VerifierKey key;

    OfflineCheck(KeptEvidence kept) {
        this.kept = kept;
        this.key = VerifierKey.parse(
                kept.key().orElseThrow(() -> new ClientFailure("No key is kept there; fetch first, with --base-url")));
    }

    /**
     * @return what was found in order, a sentence each
     * @throws ClientFailure that names the first thing that is not
     */
    List<String> run() {
        TreeMap<Long, Checkpoint> checkpoints = checkpoints();
        Checkpoint before = null;
        for (Checkpoint checkpoint : checkpoints.values()) {
            if (before != null) {
                requireGrown(before, checkpoint);
            }
            before = checkpoint;
        }
        List<String> found = new ArrayList<>();
        found.add("Checkpoints signed by " + key.name() + ": " + checkpoints.size() + ", the newest of "
                + checkpoints.lastKey() + " entries; each is the beginning of the next");
        found.add("Own entries proved: " + entries(checkpoints));
        return found;
    }

    private TreeMap<Long, Checkpoint> checkpoints() {
        TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
        kept.checkpoints().forEach((size, note) -> {
            Checkpoint checkpoint = Checkpoint.open(note, key);
            if (checkpoint.size() != size) {
                throw new ClientFailure("checkpoint-" + size + " is about " + checkpoint.size() + " entries");
            }
            checkpoints.put(size, checkpoint);
        });
        if (checkpoints.isEmpty()) {
            throw new ClientFailure("No checkpoint is kept there; fetch first, with --base-url");
        }
        return checkpoints;
    }

    private void requireGrown(Checkpoint before, Checkpoint after) {
        if (before.size() == 0) {
            return;
        }
        JsonNode proof = kept.consistency(before.size(), after.size())
                .orElseThrow(() -> new ClientFailure(
                        "No proof is kept that " + before.size() + " entries are the beginning of " + after.size()));
        List<byte[]> path = KeptEvidence.path(proof.path("path"));
        if (!TreeProofs.consistent(before.size(), after.size(), path, before.root(), after.root())) {
            throw new ClientFailure("THE JOURNAL WAS REWRITTEN: its first " + before.size()
                    + " entries are not those of the earlier checkpoint. Keep the folder and tell the other agencies.");
        }
    }

    private int entries(TreeMap<Long, Checkpoint> checkpoints) {
        int proved = 0;
        for (Map.Entry<Long, List<JsonNode>> file : kept.entries().entrySet()) {
            Checkpoint checkpoint = checkpoints.get(file.getKey());
            if (checkpoint == null) {
                throw new ClientFailure("No checkpoint is kept for entries-" + file.getKey() + ".jsonl");
            }
            file.getValue().forEach(entry -> requireIncluded(entry, checkpoint));
            proved += file.getValue().size();
        }
        return proved;
    }

    private static void requireIncluded(JsonNode entry, Checkpoint checkpoint) {
        long position = entry.path("position").asLong();
        byte[] leaf = TreeProofs.leafHash(Bytes.fromBase64(entry.path("leaf").asText()));
        List<byte[]> path = KeptEvidence.path(entry.path("path"));
        if (!TreeProofs.included(leaf, position - 1, checkpoint.size(), path, checkpoint.root())) {
            throw new ClientFailure("THE ENTRY AT POSITION " + position
                    + " IS NOT IN THE JOURNAL as the checkpoint of " + checkpoint.size()
                    + " entries has it. Keep the folder and tell the other agencies.");
        }
    }
}
