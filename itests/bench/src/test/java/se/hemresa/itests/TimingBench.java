// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.itests.bench.MannWhitney;
import se.hemresa.itests.bench.Report;
import se.hemresa.itests.bench.Store;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a stranger can tell by the clock a case that is there, and another county's, from one that is not: a thousand of each
 * are asked for, once each, in random order, over one connection. Alone among the measurements it asserts something about time,
 * because here time is what would be told; so it has a profile of its own ({@code -Ptiming}) and wants a machine that does
 * nothing else.
 *
 * <p>The same samples with two milliseconds added to one kind show that the classifier would find a difference if there were one.
 *
 * <p>System property: {@code timing.probes} of each kind (1,000).
 */
public class TimingBench {

    private static final int PROBES = Integer.getInteger("timing.probes", 1_000);
    private static final int WARM_UP = 200;
    private static final double NOTHING_IS_TOLD = 0.55;

    /** On two cores that also run the server and its caller 0.89 to 0.97 was found; a quiet machine would find more. */
    private static final double FOUND = 0.8;

    private static final double PLANTED_NANOSECONDS = 2e6;

    @Test
    public void onDerby() {
        measure("Timing, Derby, embedded", Store::derby);
    }

    @Test
    public void onPostgresql() {
        try (PostgresCluster cluster = PostgresCluster.durable()) {
            measure("Timing, PostgreSQL, durable", data -> Store.postgresql(cluster));
        }
    }

    private static void measure(String title, Function<Path, Store> storeFor) {
        Report report = new Report(title);
        Distribution server = Distribution.fresh().withoutLimits().with("HEMRESA_SANDBOX", "none");
        storeFor.apply(server.data()).environment().forEach(server::with);
        List<Told> told = new ArrayList<>();
        try (server) {
            server.start();
            List<Foreign> there = cases(server);
            List<Foreign> absent = there.stream().map(Foreign::absent).toList();
            Stranger stranger = new Stranger(server);
            told.add(tell("GET /cases/{caseId}", there, absent, one -> stranger.read("/cases/" + one.caseId())));
            told.add(tell(
                    "GET /cases/{caseId}/sections/identity",
                    there,
                    absent,
                    one -> stranger.read("/cases/" + one.caseId() + "/sections/identity")));
            told.add(tell("search by reference", there, absent, one -> stranger.search("reference", one.reference())));
            told.add(tell("search by number", there, absent, one -> stranger.search("identifier", one.number())));
        }
        told.forEach(one -> report.say(one.question(), one.figures()));
        report.publish();
        told.forEach(Told::mustTellNothing);
    }

    private static Told tell(
            String question, List<Foreign> there, List<Foreign> absent, ToLongFunction<Foreign> nanoseconds) {
        List<Foreign> order = new ArrayList<>(there.subList(WARM_UP, there.size()));
        order.addAll(absent.subList(WARM_UP, absent.size()));
        Collections.shuffle(order);
        for (int probe = 0; probe < WARM_UP; probe++) {
            nanoseconds.applyAsLong(there.get(probe));
            nanoseconds.applyAsLong(absent.get(probe));
        }
        List<Double> ofThere = new ArrayList<>();
        List<Double> ofAbsent = new ArrayList<>();
        for (Foreign one : order) {
            (one.there() ? ofThere : ofAbsent).add((double) nanoseconds.applyAsLong(one));
        }
        return new Told(question, array(ofThere), array(ofAbsent));
    }

    private static double[] array(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Brings in cases of a county, the person of each with a number. */
    private static List<Foreign> cases(Distribution server) {
        County county = new County(server.uri(""), server.data(), "SE-AB", "REGION_COORDINATOR");
        List<Foreign> cases = new ArrayList<>();
        for (int number = 0; number < WARM_UP + PROBES; number++) {
            JsonNode receipt = county.refer(UUID.randomUUID().toString(), Referral.json(number))
                    .expect(201)
                    .json();
            Foreign one = new Foreign(
                    true,
                    receipt.path("caseId").asText(),
                    receipt.path("caseRef").asText(),
                    String.format("45-%06d", number));
            String identifier = "{\"type\": \"DOSSIERNUMMER\", \"value\": \"" + one.number() + "\"}";
            county.post(
                            "/api/v1/cases/" + one.caseId() + "/identifiers",
                            UUID.randomUUID().toString(),
                            "application/json",
                            identifier.getBytes(StandardCharsets.UTF_8))
                    .expect(201);
            cases.add(one);
        }
        return cases;
    }

    /**
     * What a stranger asks for.
     *
     * @param there whether there is such a case
     * @param caseId its id
     * @param reference its reference
     * @param number a number of its person
     */
    private record Foreign(boolean there, String caseId, String reference, String number) {

        /** @return what looks the same, of the same age and length, and is not there */
        Foreign absent() {
            String tail = UUID.randomUUID().toString().substring(24);
            return new Foreign(
                    false,
                    caseId.substring(0, 24) + tail,
                    reference.replaceFirst("-(\\d)(\\d*)$", "-9$2"),
                    number.replace("45-", "46-"));
        }
    }

    /**
     * What the times of the answers tell.
     *
     * @param question what was asked
     * @param there nanoseconds for each case that is there
     * @param absent for each that is not
     */
    private record Told(String question, double[] there, double[] absent) {

        double area() {
            return MannWhitney.tellsApart(there, absent);
        }

        double areaWhenPlanted() {
            double[] later =
                    Arrays.stream(there).map(time -> time + PLANTED_NANOSECONDS).toArray();
            return MannWhitney.tellsApart(later, absent);
        }

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("AUC", rounded(area()));
            figures.put("AUC with 2 ms planted", rounded(areaWhenPlanted()));
            figures.put("median ms, there", rounded(median(there)));
            figures.put("median ms, not there", rounded(median(absent)));
            figures.put("probes of each", there.length);
            return figures;
        }

        private static double median(double[] nanoseconds) {
            return Arrays.stream(nanoseconds)
                            .sorted()
                            .skip(nanoseconds.length / 2)
                            .findFirst()
                            .orElseThrow()
                    / 1e6;
        }

        private static double rounded(double figure) {
            return Math.round(figure * 1_000) / 1_000.0;
        }

        void mustTellNothing() {
            assertThat(area()).as("AUC of %s", question).isLessThanOrEqualTo(NOTHING_IS_TOLD);
            assertThat(areaWhenPlanted())
                    .as("AUC of %s with 2 ms planted", question)
                    .isGreaterThanOrEqualTo(FOUND);
        }
    }
}
