// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.journey.Partners;
import se.hemresa.itests.ReadyCases.Ready;
import se.hemresa.itests.bench.ClosedLoop;
import se.hemresa.itests.bench.Cpu;
import se.hemresa.itests.bench.Store;

import static org.awaitility.Awaitility.await;

/**
 * A fresh instance with handovers to send, and its partners as a program of their own, whose CPU is not counted. Cases are
 * prepared beforehand, in batches; a batch is over when IOM has accepted all of it.
 */
final class Handovers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Distribution server = Distribution.fresh().withoutLimits();
    private final Store store;
    private final long pid;
    private final PartnerProgram program;
    private final Partners partners;
    private final ReadyCases cases;
    private final Queue<Ready> prepared = new ConcurrentLinkedQueue<>();
    private final List<Ready> sent = new ArrayList<>();

    /**
     * Starts it.
     *
     * @param storeFor the database of the instance with this data folder
     */
    Handovers(Function<Path, Store> storeFor) {
        store = storeFor.apply(server.data());
        store.environment().forEach(server::with);
        server.with("HEMRESA_SANDBOX", "none").start();
        pid = server.process().pid();
        program = new PartnerProgram(server.uri(""), server.data());
        partners = program.start();
        cases = new ReadyCases(server, partners);
    }

    /** Brings so many more cases to APPLICATION_READY. */
    void prepare(int number) {
        new ClosedLoop(worker -> prepared.add(cases.next()), this::cpuMillis).run(number, () -> {});
    }

    /** Submits all that is prepared, eight at a time, and waits until IOM has accepted it. */
    ClosedLoop.Round send() {
        List<Ready> batch = List.copyOf(prepared);
        sent.addAll(batch);
        return new ClosedLoop(worker -> prepared.remove().submit(), this::cpuMillis)
                .run(batch.size(), () -> awaitAccepted(batch));
    }

    /** Asks the partners, who cost the server nothing, until everything is said; then the server about the case said last. */
    private void awaitAccepted(List<Ready> batch) {
        await("every answer is taken")
                .pollInterval(LOOK)
                .atMost(PATIENCE)
                .until(() -> acknowledgements().size() == sent.size()
                        && acknowledgements().stream()
                                .allMatch(ack -> ack.path("state").asText().equals("TAKEN")));
        String last = acknowledgements().get(sent.size() - 1).path("answers").asText();
        batch.stream()
                .filter(one -> one.messageId().equals(last))
                .forEach(one ->
                        await("accepted").pollInterval(LOOK).atMost(PATIENCE).until(() -> accepted(one)));
    }

    private List<JsonNode> acknowledgements() {
        return list(partners.acknowledgements().path("acks"));
    }

    private static boolean accepted(Ready one) {
        return one.talk().state().equals("ACCEPTED");
    }

    /** @return milliseconds of CPU per second that the server uses when nobody asks it for anything */
    double idle() {

        ClosedLoop.Round nothing =
                new ClosedLoop(worker -> LockSupport.parkNanos(LOOK.toNanos()), this::cpuMillis).run(IDLE);
        return nothing.cpuMillis() / nothing.seconds();
    }

    /** @return how many were submitted so far */
    int sent() {
        return sent.size();
    }

    /** @return how many of those are ACCEPTED */
    long accepted() {
        return sent.stream().filter(Handovers::accepted).count();
    }

    /** @return the messages that IOM has, each once */
    List<String> arrived() {
        return list(partners.inbox().path("messages")).stream()
                .map(message -> message.path("messageId").asText())
                .toList();
    }

    /** @return what one of them says */
    JsonNode content() {
        return partners.message(sent.get(0).messageId()).path("content");
    }

    /** @return the data folder, where the development key lies */
    Path data() {
        return server.data();
    }

    private long cpuMillis() {
        return Cpu.ofFamily(pid) + store.cpuMillis();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public void close() {
        program.close();
        server.close();
    }
}
