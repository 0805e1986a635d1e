// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.rest;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.testing.Contract;
import se.hemresa.api.testing.ModuleContract;
import se.hemresa.travel.LegStatus;
import se.hemresa.travel.PlanChecks;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    public ContractTest() {
        super(new TravelRest(
                new PlanResource(null, null, null),
                new PreparationResource(null, null),
                new CheckpointResource(null, null, null),
                new ReceptionResource(null, null)));
    }

    @Test
    public void takesABodyInTwentyPlaces() {
        assertThat(Contract.requests()).hasSize(20);
    }

    @Test
    public void refusesWhatTheContractDoesNotName() throws IOException {
        JsonNode leg = new ObjectMapper().readTree("{\"status\": \"FLOWN\", \"passport\": \"X\"}");

        assertThat(Contract.faults("TravelLegReport", leg)).hasSize(2);
    }

    @Test
    public void takesAPlanThatItsRulesTakeToo() {
        JsonNode put = Contract.document().at("/paths/~1cases~1{caseId}~1travel-plan/put");

        assertThat(PlanChecks.violations(put.path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("example")))
                .isEmpty();
    }

    @Test
    public void namesEveryStatusThatAPersonMayReport() {
        Set<String> reportable = new TreeSet<>();
        Stream.of(LegStatus.values())
                .flatMap(status -> status.next().stream())
                .forEach(status -> reportable.add(status.name()));

        assertThat(property("TravelLegReport", "status")).isEqualTo(reportable);
    }

    @Test
    public void namesTheCodesOfTheLists() {
        JsonNode lists = Contract.json("code-lists.json");

        assertThat(property("TravelLegBody", "mode")).isEqualTo(codes(lists.path("LegMode")));
        assertThat(property("TravelOnwardBody", "mode")).isEqualTo(codes(lists.path("LegMode")));
        assertThat(property("TravelDocumentBody", "type")).isEqualTo(codes(lists.path("TravelDocType")));
        assertThat(property("TravelEscortBody", "type")).isEqualTo(codes(lists.path("EscortType")));
        assertThat(Contract.names(LegStatus.values()))
                .containsExactlyInAnyOrderElementsOf(codes(lists.path("LegStatus")));
    }

    private static Set<String> property(String schema, String name) {
        return codes(Contract.property(schema, name).path("enum"));
    }

    private static Set<String> codes(JsonNode list) {
        return new TreeSet<>(Contract.texts(list));
    }
}
