// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.Test;

import se.hemresa.client.http.Reply;
import se.hemresa.client.http.Xml;
import se.hemresa.client.journey.Actor;
import se.hemresa.itests.TrustCases.Known;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has nothing to do with a case cannot tell whether there is such a case. */
public abstract class StrangerChecks extends MatrixChecks {

    private static final int PROBES = 1_000;
    private static final int PROBES_BY_SOAP = 200;
    private static final int SEEKERS = 50;
    private static final int UNTIL_LOCKED = 20;

    private static final Actor STRANGER = new Actor("SE-M", "REGION_COORDINATOR", "of-another-county");

    @Test
    public void strangersCannotTellACaseThatIsThereFromOneThatIsNot() {
        List<String> paths = List.of("", "/sections/identity", "/history", "/tasks", "/travel-plan");

        Set<String> answers = new HashSet<>(AtOnce.all(probes(
                PROBES,
                (probe, caseId) -> voices.get(STRANGER, "/cases/" + caseId + paths.get(probe % paths.size())))));

        assertThat(answers).hasSize(1);
    }

    @Test
    public void strangersCannotTellItBySoapEither() {
        List<String> sections = List.of("shell", "identity", "health", "travel", "no-such-section");
        TrustMatrix.Door soap = soap();

        Set<String> answers = new HashSet<>(AtOnce.all(probes(
                PROBES_BY_SOAP,
                (probe, caseId) -> soap.read(STRANGER, caseId, sections.get(probe % sections.size())))));

        assertThat(answers).hasSize(1);
        Reply byRest = rest().read(STRANGER, cases.get(0).caseId(), "identity");
        Reply bySoap = soap.read(STRANGER, cases.get(0).caseId(), "identity");
        assertThat(bySoap.status()).isEqualTo(byRest.status());
        assertThat(Xml.parse(bySoap.body())
                        .getElementsByTagNameNS("urn:hemresa:gateway:1", "Code")
                        .item(0)
                        .getTextContent())
                .isEqualTo(byRest.json().path("code").asText());
    }

    /** Asks for a case. */
    private interface Probe {

        Reply ask(int number, String caseId);
    }

    /** Every second one for a case that is there; the next case after ten, so that each is asked for in every way. */
    private static List<Callable<String>> probes(int number, Probe probe) {
        List<Callable<String>> probes = new ArrayList<>();
        for (int count = 0; count < number; count++) {
            int one = count;
            String caseId = one % 2 == 0
                    ? cases.get(one / 10 % cases.size()).caseId()
                    : UUID.randomUUID().toString();
            probes.add(() -> face(probe.ask(one, caseId)));
        }
        return probes;
    }

    @Test
    public void strangersFindNothingWhetherItIsThereOrNotAndAreLockedAlike() {
        List<Map<String, String>> there =
                List.of(reference(cases.get(0)), number(cases.get(0)), reference(cases.get(1)), number(cases.get(1)));
        List<Map<String, String>> absent = List.of(
                Map.of("reference", "ATV-2026-999998"),
                Map.of("identifier", "XS0000018"),
                Map.of("reference", "ATV-2026-999999"),
                Map.of("identifier", "XS0000019"));
        there.forEach(what ->
                assertThat(search(COORDINATOR, what).json().path("cases")).hasSize(1));

        List<Sought> sought = AtOnce.all(IntStream.range(0, SEEKERS)
                .mapToObj(number -> (Callable<Sought>) () -> number % 2 == 0
                        ? seek("seeker-" + number, there, absent)
                        : seek("seeker-" + number, absent, there))
                .toList());

        Set<String> found = each(sought, Sought::answers);
        Set<String> locked = each(sought, Sought::afterwards);
        assertThat(found).hasSize(1).allMatch(face -> face.startsWith("200 ") && face.endsWith("{\"cases\":[]}"));
        assertThat(locked).hasSize(1).allMatch(face -> face.startsWith("429 "));
        assertThat(face(search(whoGuessedTooOften(there, absent), there.get(0))))
                .isEqualTo(locked.iterator().next());
    }

    /**
     * What a stranger was answered.
     *
     * @param answers to as many searches as lock
     * @param afterwards to those that followed
     */
    private record Sought(Set<String> answers, Set<String> afterwards) {}

    /** One stranger searches for one kind until locked, and afterwards for both. */
    private static Sought seek(String user, List<Map<String, String>> first, List<Map<String, String>> other) {
        Actor stranger = new Actor("SE-M", "REGION_COORDINATOR", user);
        Set<String> answers = new HashSet<>();
        for (int search = 0; search < UNTIL_LOCKED; search++) {
            answers.add(face(search(stranger, first.get(search % first.size()))));
        }
        Set<String> afterwards = new HashSet<>();
        afterwards.add(face(search(stranger, first.get(0))));
        afterwards.add(face(search(stranger, other.get(0))));
        return new Sought(answers, afterwards);
    }

    private static Set<String> each(List<Sought> sought, Function<Sought, Set<String>> which) {
        return sought.stream().map(which).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Of the county of the cases, so finds them, until locked. */
    private static Actor whoGuessedTooOften(List<Map<String, String>> own, List<Map<String, String>> absent) {
        Actor guesser = new Actor("SE-AB", "REGION_COORDINATOR", "guesser");
        for (int search = 1; search < UNTIL_LOCKED; search++) {
            search(guesser, absent.get(search % absent.size()));
        }
        assertThat(search(guesser, own.get(0)).json().path("cases")).hasSize(1);
        search(guesser, absent.get(0));
        return guesser;
    }

    private static Map<String, String> reference(Known one) {
        return Map.of(
                "reference",
                voices.read(COORDINATOR, "/cases/" + one.caseId())
                        .path("caseRef")
                        .asText());
    }

    private static Map<String, String> number(Known one) {
        String number = "XS77" + one.standing().level().length() + "4913";
        voices.write(
                        COORDINATOR,
                        "POST",
                        "/cases/" + one.caseId() + "/identifiers",
                        UUID.randomUUID().toString(),
                        Map.of("type", "PASSPORT", "value", number))
                .expect(201);
        return Map.of("identifier", number);
    }

    private static Reply search(Actor who, Map<String, String> what) {
        return voices.write(who, "POST", "/person-searches", UUID.randomUUID().toString(), what);
    }

    /** Everything of an answer but what differs by itself: the moment, the number of the occurrence, the trace. */
    private static String face(Reply reply) {
        String headers = reply.headers().map().entrySet().stream()
                .filter(header -> !Set.of("date", "traceparent").contains(header.getKey()))
                .map(Map.Entry::toString)
                .collect(Collectors.joining(" "));
        String body = new String(reply.body(), StandardCharsets.UTF_8)
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id");
        return reply.status() + " " + headers + " " + body;
    }
}
