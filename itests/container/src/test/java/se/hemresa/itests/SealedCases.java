// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Voices;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;

/** Cases of three counties, each with a name that is sealed: referred many at a time, and looked for and read again. Any thread. */
final class SealedCases {

    /** The counties, each with the key of its agency. */
    static final List<String> COUNTIES = List.of("SE-AB", "SE-M", "SE-O");

    private static final Map<String, String> PLACES = Map.of(
            "SE-AB", "\"county\": \"01\", \"municipality\": \"0180\"",
            "SE-M", "\"county\": \"12\", \"municipality\": \"1280\"",
            "SE-O", "\"county\": \"14\", \"municipality\": \"1480\"");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 8;
    private static final int PAGE = 100;

    private final Voices voices;
    private final AtomicInteger numbers = new AtomicInteger();

    /** @param server where, in development mode */
    SealedCases(Distribution server) {
        this.voices = new Voices(
                new Platform(server.uri("")),
                new DevelopmentTokens(new DevelopmentKeys(server.data()).privateKey(), Clock.systemUTC()));
    }

    /**
     * A case.
     *
     * @param county the agency that owns it
     * @param caseId its id
     */
    record Known(String county, String caseId) {}

    /** @return who answers for the cases of a county */
    static Actor coordinator(String county) {
        return new Actor(county, "REGION_COORDINATOR", "coordinator");
    }

    Voices voices() {
        return voices;
    }

    /** @return another referral to a county, as JSON */
    String referral(String county) {
        return Referral.json(numbers.incrementAndGet())
                .replace(PLACES.get("SE-AB"), PLACES.get(county))
                .replace("SE-AB", county);
    }

    /** @return so many new cases of each county */
    List<Known> refer(int each) {
        List<String> owners = IntStream.range(0, each)
                .boxed()
                .flatMap(number -> COUNTIES.stream())
                .toList();
        return atOnce(owners, this::referred);
    }

    private Known referred(String county) {
        Map<String, Object> body = map(referral(county));
        Reply reply = voices.write(
                coordinator(county), "POST", "/cases", UUID.randomUUID().toString(), body);
        return new Known(county, reply.expect(201).json().path("caseId").asText());
    }

    private static Map<String, Object> map(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return every case that its county is shown in its list */
    List<Known> all() {
        return COUNTIES.stream().flatMap(this::all).toList();
    }

    private Stream<Known> all(String county) {
        List<Known> found = new ArrayList<>();
        int page = 0;
        int before;
        do {
            page++;
            before = found.size();
            voices.read(coordinator(county), "/cases?limit=" + PAGE + "&page=" + page)
                    .path("items")
                    .forEach(item ->
                            found.add(new Known(county, item.path("caseId").asText())));
        } while (found.size() == before + PAGE);
        return found.stream();
    }

    /** @return those whose sealed name is not told */
    Set<String> unreadable(Collection<Known> cases) {
        List<String> found = atOnce(cases, one -> isReadable(one) ? "" : one.caseId());
        Set<String> unreadable = new TreeSet<>(found);
        unreadable.remove("");
        return unreadable;
    }

    private boolean isReadable(Known one) {
        Reply identity = section(one, "identity");
        return identity.status() == 200 && County.text(identity).contains("Sparvsten");
    }

    /** @return the answer to whoever answers for the case and asks for a section of it */
    Reply section(Known one, String section) {
        return voices.get(coordinator(one.county()), "/cases/" + one.caseId() + "/sections/" + section);
    }

    /** @return how many narratives can be read in them */
    long narratives(Collection<Known> cases) {
        return atOnce(cases, one -> section(one, "narrative").expect(200).json()).stream()
                .flatMap(SealedCases::texts)
                .count();
    }

    private static Stream<String> texts(JsonNode section) {
        return StreamSupport.stream(section.findParents("text").spliterator(), false)
                .map(narrative -> narrative.path("text").asText());
    }

    private static <A, B> List<B> atOnce(Collection<A> each, Function<A, B> work) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<B>> begun = each.stream()
                    .map(one -> threads.submit(() -> work.apply(one)))
                    .toList();
            List<B> done = new ArrayList<>();
            for (Future<B> one : begun) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
