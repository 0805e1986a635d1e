// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

import se.hemresa.client.http.Platform;
import se.hemresa.itests.bench.ClosedLoop;
import se.hemresa.itests.bench.Cpu;
import se.hemresa.itests.bench.Report;
import se.hemresa.itests.bench.Store;

/** A fresh instance under load: eight callers, each with a connection of its own. */
final class Instance implements AutoCloseable {

    private static final String AGENCY = "SE-AB";

    private final Distribution distribution = Distribution.fresh().withoutLimits();
    private final Store store;
    private final double secondsToReady;
    private final long pid;
    private final List<County> callers = new ArrayList<>();
    private final List<List<String>> acknowledged = new ArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();

    /**
     * Starts it.
     *
     * @param storeFor the database of the instance with this data folder
     * @param prepare what is done with it before the start
     */
    Instance(Function<Path, Store> storeFor, Consumer<Distribution> prepare) {
        store = storeFor.apply(distribution.data());
        store.environment().forEach(distribution::with);
        prepare.accept(distribution);
        long start = System.nanoTime();
        distribution.start();
        secondsToReady = (System.nanoTime() - start) / 1e9;
        pid = distribution.process().pid();
        for (int worker = 0; worker < ClosedLoop.WORKERS; worker++) {
            callers.add(new County(distribution.uri(""), distribution.data(), AGENCY, "REGION_COORDINATOR"));
            acknowledged.add(new ArrayList<>());
        }
    }

    /** Says what the start has cost; to be called before there is any load. */
    void sayStart(Report report) {
        report.say("seconds to ready", Math.round(secondsToReady * 10) / 10.0);
        report.say("CPU-seconds to ready", Cpu.ofFamily(pid) / 1_000.0);
        report.say("MiB resident when ready", Cpu.residentMebibytes(pid));
    }

    /** A new case, stored when this returns. */
    void post(int worker) {
        String caseId = callers.get(worker).newCase(UUID.randomUUID().toString(), sent.incrementAndGet());
        acknowledged.get(worker).add(caseId);
    }

    /** Reads a case that this worker has brought in. */
    void get(int worker) {
        get(worker, "");
    }

    /** Reads who the person of such a case is. */
    void getIdentity(int worker) {
        get(worker, "/sections/identity");
    }

    private void get(int worker, String part) {
        List<String> cases = acknowledged.get(worker);
        String caseId = cases.get(ThreadLocalRandom.current().nextInt(cases.size()));
        callers.get(worker).get("/api/v1/cases/" + caseId + part).expect(200);
        read.incrementAndGet();
    }

    /**
     * @param headers what somebody else sends
     * @return the status of the answer to a read of the identity in a case of this instance
     */
    int statusFor(Map<String, String> headers) {
        String path = "/api/v1/cases/" + acknowledged.get(0).get(0) + "/sections/identity";
        read.incrementAndGet();
        return new Platform(distribution.uri("")).get(path, headers).status();
    }

    /** @return what a caller of this role, in the agency that owns the cases, sends */
    Map<String, String> credentials(String role) {
        County caller = new County(distribution.uri(""), distribution.data(), AGENCY, role);
        return Map.of("Authorization", "Bearer " + caller.token());
    }

    /** @return how many reads were answered so far, in whatever way */
    int read() {
        return read.get();
    }

    /** @return milliseconds of CPU so far, of the server and of its database */
    long cpuMillis() {
        return Cpu.ofFamily(pid) + databaseMillis();
    }

    /** @return milliseconds of CPU so far of its database server; 0 if the database is in the server itself */
    long databaseMillis() {
        return store.cpuMillis();
    }

    Store store() {
        return store;
    }

    /** @return the ids of all cases that were answered with 201 */
    List<String> acknowledged() {
        return acknowledged.stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        distribution.close();
    }
}
