// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import se.hemresa.itests.SealedCases.Known;

/**
 * Requests that need the keys of cases, of several agencies in turn: two reads of what is sealed, a narrative that is sealed into
 * a case, and a person who is referred, so that a new case gets a key.
 */
final class KeyTraffic implements IntFunction<HttpRequest.Builder> {

    private static final String NARRATIVE = "{\"text\": \"In her own words\", \"sensitivity\": \"HIGH\"}";

    private final Distribution server;
    private final SealedCases cases;
    private final List<Known> known;
    private final Map<String, String> tokens = new HashMap<>();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger referred = new AtomicInteger();

    /**
     * @param server where
     * @param cases makes the referrals
     * @param known the cases that are read and written
     */
    KeyTraffic(Distribution server, SealedCases cases, List<Known> known) {
        this.server = server;
        this.cases = cases;
        this.known = known;
        SealedCases.COUNTIES.forEach(county ->
                tokens.put(county, new County(server.uri(""), server.data(), county, "REGION_COORDINATOR").token()));
    }

    @Override
    public HttpRequest.Builder apply(int number) {
        Known one = known.get(number % known.size());
        return switch (number % 4) {
            case 0 -> request(one, "/cases/" + one.caseId() + "/sections/identity");
            case 1 -> request(one, "/cases/" + one.caseId() + "/sections/narrative");
            case 2 -> tell(one);
            default -> refer(one);
        };
    }

    private HttpRequest.Builder tell(Known one) {
        told.incrementAndGet();
        return write(one, "/cases/" + one.caseId() + "/narrative", NARRATIVE);
    }

    private HttpRequest.Builder refer(Known one) {
        referred.incrementAndGet();
        return write(one, "/cases", cases.referral(one.county()));
    }

    private HttpRequest.Builder write(Known one, String path, String json) {
        return request(one, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(Known one, String path) {
        return HttpRequest.newBuilder(server.uri("/api/v1" + path))
                .header("Authorization", "Bearer " + tokens.get(one.county()));
    }

    /** @return how many narratives have been sent */
    int told() {
        return told.get();
    }

    /** @return how many people have been referred */
    int referred() {
        return referred.get();
    }
}
