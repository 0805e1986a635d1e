// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Operation.Request;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * What clients asked for and were told, kept outside the system that is tested: a line of JSON for each event, on the disk
 * before the request leaves and before anybody relies on its answer. Any thread.
 */
public final class ClientJournal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel file;
    private final Clock clock;

    /**
     * @param path the file, which is made or continued
     * @param clock tells when
     */
    public ClientJournal(Path path, Clock clock) {
        this.clock = clock;
        try {
            this.file = FileChannel.open(path, CREATE, WRITE, APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Something is about to be asked for the first time; a repeat is not told. */
    public void invoked(Request request) {
        ObjectNode line = line("invoked", request.id());
        line.put("kind", request.kind()).put("case", request.caseId());
        line.put("sequence", request.sequence()).put("digest", request.digest());
        append(line);
    }

    /** The client has been told what came of it. */
    public void answered(String id, Answer answer) {
        append(line("answered", id).put("answer", answer.name()));
    }

    private ObjectNode line(String event, String id) {
        return JSON.createObjectNode()
                .put("event", event)
                .put("at", clock.instant().toString())
                .put("id", id);
    }

    private synchronized void append(ObjectNode line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param path of a journal, whether or not its writer came to an end in order
     * @return what it tells, first asked first; half a line at its end was never relied on and counts for nothing
     */
    public static List<Operation> read(Path path) {
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            Map<String, Operation> operations = new LinkedHashMap<>();
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
                if (!line.isEmpty()) {
                    tell(JSON.readTree(line), operations);
                }
            }
            return new ArrayList<>(operations.values());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A client journal has lines of JSON only", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void tell(JsonNode line, Map<String, Operation> operations) {
        String id = line.path("id").asText();
        Instant at = Instant.parse(line.path("at").asText());
        Operation known = operations.get(id);
        if (line.path("event").asText().equals("invoked")) {
            operations.putIfAbsent(id, new Operation(request(line), at, Optional.empty()));
        } else if (known == null) {
            throw new IllegalStateException("Answered but never asked for: " + id);
        } else {
            Answer answer = Answer.valueOf(line.path("answer").asText());
            operations.put(id, new Operation(known.request(), known.invoked(), Optional.of(answer)));
        }
    }

    private static Request request(JsonNode line) {
        return new Request(
                line.path("kind").asText(),
                line.path("id").asText(),
                line.path("case").asText(),
                line.path("sequence").asInt(),
                line.path("digest").asText());
    }
}
