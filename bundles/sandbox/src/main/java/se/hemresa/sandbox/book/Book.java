// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import se.hemresa.sandbox.Json;
import se.hemresa.sandbox.SandboxFailure;

/**
 * What the partners have received and have to say: a file of JSON lines that only grows. A line is on the disk when the method
 * that wrote it returns, so a process that is killed has forgotten nothing it has signed for. Any thread.
 */
public final class Book implements AutoCloseable {

    private final FileChannel file;
    private final Map<String, Received> received = new LinkedHashMap<>();
    private final Map<UUID, Ack> acks = new LinkedHashMap<>();
    private final Set<UUID> taken = new LinkedHashSet<>();

    /** One line: a message with the answer it gets by itself, an acknowledgement, or the note that one was taken. */
    private record Line(Received message, Ack ack, UUID taken) {}

    /**
     * @param path the file; it is made if it is not there
     * @throws SandboxFailure if it cannot be read and written
     */
    public Book(Path path) {
        try {
            this.file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            read();
        } catch (IOException broken) {
            throw new SandboxFailure("The book " + path + " cannot be used", broken);
        }
    }

    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
        byte[] all = bytes.array();
        int from = 0;
        for (int at = 0; at < all.length; at++) {
            if (all[at] == '\n') {
                remember(Json.MAPPER.readValue(all, from, at - from, Line.class));
                from = at + 1;
            }
        }
        // A line without its end was never signed for: the process died while it wrote it.
        file.truncate(from);
        file.position(from);
    }

    private void remember(Line line) {
        if (line.message() != null) {
            received.put(line.message().messageId(), line.message());
        }
        if (line.ack() != null) {
            acks.put(line.ack().ackId(), line.ack());
        }
        if (line.taken() != null) {
            taken.add(line.taken());
        }
    }

    /**
     * Takes a message in, together with the answer that follows from it.
     *
     * @param message the message; its id must be new
     * @param answer what IOM answers by itself; empty for none
     */
    public void add(Received message, Optional<Ack> answer) {
        write(new Line(message, answer.orElse(null), null));
    }

    /** @param ack something more to be delivered */
    public void add(Ack ack) {
        write(new Line(null, ack, null));
    }

    /** @param ackId an acknowledgement that the platform has taken */
    public void taken(UUID ackId) {
        write(new Line(null, null, ackId));
    }

    private synchronized void write(Line line) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap((Json.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            remember(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException full) {
            throw new SandboxFailure("The book cannot be written", full);
        }
    }

    /**
     * @param messageId a message
     * @return it; empty if it was not received
     */
    public synchronized Optional<Received> find(String messageId) {
        return Optional.ofNullable(received.get(messageId));
    }

    /** @return what was received, oldest first */
    public synchronized List<Received> received() {
        return List.copyOf(received.values());
    }

    /** @return every acknowledgement, oldest first */
    public synchronized List<Ack> acks() {
        return List.copyOf(acks.values());
    }

    /** @return the acknowledgements that the platform has not taken, oldest first */
    public synchronized List<Ack> waiting() {
        List<Ack> waiting = new ArrayList<>(acks.values());
        waiting.removeIf(ack -> taken.contains(ack.ackId()));
        return waiting;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException notClosed) {
            throw new SandboxFailure("The book cannot be closed", notClosed);
        }
    }
}
