// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Walk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

/**
 * The modules of the journey are updated while people use them and handovers are on their way. By their names the first test is
 * the one that walks a whole journey, for a server that has just started takes seconds for what later takes a moment.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class HotUpdateIT extends JourneyTest {

    private static final int A_SECOND = 100;

    /** Of each mix, so that the updates meet a server that has compiled what is asked of it. */
    private static final int WARM_UP = 800;
    /** Over so many cases assessments and previews are spread: each one is judged beside all others of its case. */
    private static final int SPREAD = 5;

    private static final Actor PROPOSER = new Actor("SE-NSPM", "PLATFORM_ADMIN", "sandbox-proposer");

    @Configuration
    public Option[] configuration() {
        return new Option[] {distribution(data(), partners())};
    }

    @Test
    public void updatesOfRiskAssessment() throws BundleException {
        Mix mix = mix(assessed());
        for (int written = 0; written < SPREAD; written++) {
            String path = assessed();
            mix.read(EU_ADULT.assessor(), path + "/risk-assessments")
                    .read(EU_ADULT.coordinator(), "/risk-templates/RA-SE")
                    .write(EU_ADULT.assessor(), "POST", path + "/risk-assessments", """
                            {"template": "RA-SE", "stage": "INITIAL", "side": "SWEDEN", "mitigations": [],
                             "answers": [{"item": "DEBT-LIKELIHOOD", "value": 1}, {"item": "DEBT-SEVERITY", "value": 1}]}""");
        }

        update("se.hemresa.risk", mix, nothing -> {});
    }

    @Test
    public void updatesOfTravelBooking() throws BundleException {
        String read = planned();
        String written = planned();
        Mix mix = mix(read)
                .read(EU_ADULT.travelOfficer(), read + "/travel-plan")
                .read(EU_ADULT.travelOfficer(), read + "/travel-documents")
                .write(EU_ADULT.travelOfficer(), "POST", written + "/travel-documents", """
                        {"type": "PASSPORT", "number": "X1", "issuer": "BG", "issuedAt": "2026-01-01", "validTo": "2036-01-01"}""");

        update("se.hemresa.travel", mix, nothing -> {});
    }

    @Test
    public void updatesOfAftercare() throws BundleException {
        String read = planned();
        String written = planned();
        Mix mix = mix(read)
                .read(Traveller.iom(), read + "/reintegration-plan")
                .read(Traveller.iom(), "/grant-ceilings")
                .write(Traveller.iom(), "PUT", written + "/reintegration-plan", "{\"goals\": [\"A place to live\"]}");

        update("se.hemresa.aftercare", mix, nothing -> {});
    }

    @Test
    public void updatesOfIomIntegrationLoseAndDoubleNoHandover() throws BundleException {
        Mix mix = mix(path(readyToApply(EU_ADULT)));
        for (int written = 0; written < SPREAD; written++) {
            String path = path(readyToApply(EU_ADULT));
            mix.read(EU_ADULT.coordinator(), path)
                    .read(EU_ADULT.coordinator(), path + "/handovers")
                    .read(EU_ADULT.colleague(), path + "/handovers")
                    .read(EU_ADULT.coordinator(), path + "/sections/handover")
                    .write(EU_ADULT.coordinator(), "POST", path + "/handovers/preview", "{\"receiver\": \"IOM-FI\"}");
        }

        updateWithHandovers("se.hemresa.iom", mix);
    }

    @Test
    public void updatesOfTheExchangeLoseAndDoubleNoHandover() throws BundleException {
        String read = path(readyToApply(EU_ADULT));
        Mix mix = mix(read)
                .read(EU_ADULT.coordinator(), "/partners/own-keys")
                .read(PROPOSER, "/partners")
                .read(EU_ADULT.coordinator(), read + "/handovers")
                .write(PROPOSER, "PUT", "/partners/POLICE", police());

        updateWithHandovers("se.hemresa.exchange", mix);
    }

    @Test
    public void aMissedCheckpointRaisesItsAlarmWhileIomIntegrationIsUpdated() throws BundleException {
        Walk missed = readyToApply(EU_ADULT, Travel::overdue);
        missed.toAccepted();
        missed.toTravelPlanning();
        missed.toReadyToDepart();
        Bundle iom = Updates.bundle(context, "se.hemresa.iom");
        iom.stop();

        new Travel(missed.talk()).depart();
        missed.talk().awaitState("ALARM");
        await("the police are told")
                .atMost(30, SECONDS)
                .until(() -> delivered(missed.talk(), "POLICE").contains("M12"));
        iom.update();
        iom.start();

        await("IOM is told")
                .atMost(60, SECONDS)
                .until(() -> delivered(missed.talk(), "IOM-FI").contains("M12"));
    }

    private void updateWithHandovers(String symbolicName, Mix mix) throws BundleException {
        List<Walk> walks = Stream.generate(() -> readyToApply(EU_ADULT))
                .limit(Updates.TIMES)
                .toList();
        List<String> messages =
                walks.stream().map(walk -> walk.prepareHandover(1).messageId()).toList();
        Set<String> before = handoversTaken().collect(Collectors.toSet());
        List<CompletableFuture<Void>> submissions = new ArrayList<>();

        update(
                symbolicName,
                mix,
                number -> submissions.add(
                        CompletableFuture.runAsync(() -> walks.get(number).submit(1))));

        submissions.forEach(CompletableFuture::join);
        walks.forEach(walk -> walk.talk().awaitState("ACCEPTED"));
        assertEquals(
                messages.stream().sorted().toList(),
                handoversTaken()
                        .filter(message -> !before.contains(message))
                        .sorted()
                        .toList());
        walks.forEach(walk -> assertEquals(
                1, events(walk.talk()).stream().filter("ackAccepted"::equals).count()));
    }

    private void update(String symbolicName, Mix mix, IntConsumer during) throws BundleException {
        mix.sendAll(WARM_UP);
        new Updates(context, symbolicName).under(new OpenLoop(A_SECOND, mix), during);
    }

    /** What is asked of the cases themselves, whichever module is updated. */
    private Mix mix(String ofCase) {
        Actor coordinator = EU_ADULT.coordinator();
        return new Mix(base(), Path.of(System.getProperty("hemresa.data")))
                .read(coordinator, ofCase)
                .write(coordinator, "POST", ofCase + "/documents", """
                        {"type": "LETTER", "language": "eng", "direction": "INCOMING", "sha256": "%s"}""".formatted("0".repeat(64)));
    }

    private String assessed() {
        Walk walk = referred(EU_ADULT);
        walk.toRiskAssessment();
        return path(walk);
    }

    private String planned() {
        Walk walk = readyToApply(EU_ADULT);
        walk.toAccepted();
        walk.toTravelPlanning();
        return path(walk);
    }

    private static String path(Walk walk) {
        return "/cases/" + walk.talk().caseId();
    }

    private Stream<String> handoversTaken() {
        return each(sandbox().inbox().path("messages"))
                .filter(message -> "IomHandover".equals(message.path("type").asText()))
                .map(message -> message.path("messageId").asText());
    }

    /** The details of a partner as they are: to propose them again changes nothing. */
    private String police() {
        JsonNode now = each(county("SE-NSPM", "PLATFORM_ADMIN")
                        .get("/api/v1/partners")
                        .expect(200)
                        .json()
                        .path("partners"))
                .filter(partner -> "POLICE".equals(partner.path("id").asText()))
                .findFirst()
                .orElseThrow();
        return "{\"recipient\": %s, \"endpoint\": %s, \"keys\": %s}"
                .formatted(now.path("recipient"), now.path("endpoint"), now.path("keys"));
    }
}
