// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.client.http.ClientFailure;

/**
 * A folder in which an agency keeps what it was shown of the journal: {@code key}, a {@code checkpoint-<size>} for each time it
 * looked, {@code consistency-<from>-<size>.json} between each and the next, {@code entries-<size>.jsonl} with its own entries
 * and their proofs. Everything in it can be checked without the server.
 */
final class KeptEvidence {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-([0-9]{1,18})");
    private static final Pattern ENTRIES = Pattern.compile("entries-([0-9]{1,18})\\.jsonl");

    private final Path folder;

    KeptEvidence(Path folder) {
        this.folder = folder;
    }

    /** @return the line of the key that was kept first; empty if none is kept */
    Optional<String> key() {
        Path file = folder.resolve("key");
        return Files.exists(file) ? Optional.of(read(file).strip()) : Optional.empty();
    }

    void keepKey(String line) {
        write("key", line + "\n");
    }

    /** @return the signed notes by their size */
    TreeMap<Long, String> checkpoints() {
        TreeMap<Long, String> notes = new TreeMap<>();
        named(CHECKPOINT).forEach((size, file) -> notes.put(size, read(file)));
        return notes;
    }

    void keepCheckpoint(long size, String note) {
        write("checkpoint-" + size, note);
    }

    /** @return the proof between two sizes; empty if none is kept */
    Optional<JsonNode> consistency(long from, long size) {
        Path file = folder.resolve("consistency-" + from + "-" + size + ".json");
        return Files.exists(file) ? Optional.of(json(read(file))) : Optional.empty();
    }

    void keepConsistency(long from, long size, JsonNode proof) {
        write("consistency-" + from + "-" + size + ".json", proof + "\n");
    }

    /** @return own entries with their proofs, by the size of the tree that they were proved in */
    TreeMap<Long, List<JsonNode>> entries() {
        TreeMap<Long, List<JsonNode>> entries = new TreeMap<>();
        named(ENTRIES)
                .forEach((size, file) -> entries.put(
                        size, read(file).lines().map(KeptEvidence::json).toList()));
        return entries;
    }

    /** @return the highest position of an own entry that is kept; 0 if none is */
    long lastPosition() {
        return entries().values().stream()
                .flatMap(List::stream)
                .mapToLong(entry -> entry.path("position").asLong())
                .max()
                .orElse(0);
    }

    void keepEntries(long size, List<ObjectNode> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry).append('\n'));
        write("entries-" + size + ".jsonl", lines.toString());
    }

    /**
     * @param array an array of hashes in base64
     * @return the hashes
     */
    static List<byte[]> path(JsonNode array) {
        List<byte[]> path = new ArrayList<>();
        array.forEach(hash -> path.add(Bytes.fromBase64(hash.asText())));
        return path;
    }

    private TreeMap<Long, Path> named(Pattern name) {
        TreeMap<Long, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                Matcher match = name.matcher(file.getFileName().toString());
                if (match.matches()) {
                    files.put(Long.valueOf(match.group(1)), file);
                }
            });
            return files;
        } catch (IOException unreadable) {
            throw new ClientFailure("The folder " + folder + " cannot be read", unreadable);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new ClientFailure("The file " + folder.resolve(name) + " cannot be written", failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ClientFailure("The file " + file + " cannot be read as UTF-8 text", unreadable);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException none) {
            throw new ClientFailure("A kept proof is no JSON", none);
        }
    }
}
