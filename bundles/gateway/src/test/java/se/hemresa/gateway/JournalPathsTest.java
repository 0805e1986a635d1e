// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.Rule;
import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Evidence;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.gateway.contract.Contract;
import se.hemresa.gateway.journal.LooksResource;
import se.hemresa.gateway.journal.ProofResource;
import se.hemresa.gateway.serving.RestDoor;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.assertProblem;

/** The journal as it is told by REST, by the contract that is published. */
public class JournalPathsTest {

    private static final CaseId CASE = CaseId.fromString("019abcde-0000-7000-8000-000000000001");

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    private final KnownLooks looks = new KnownLooks();

    @Test
    public void givesTheHeadWithASignedCheckpointAndItsKey() {
        open("SE-AB");

        JsonNode head = read("/journal/head");

        assertThat(head.path("size").asLong()).isZero();
        assertThat(head.path("checkpoint").asText())
                .startsWith("hemresa/test\n0\n" + head.path("rootHash").asText());
        assertThat(head.path("key").asText()).startsWith("hemresa/test+");
    }

    @Test
    public void givesHashesToEverybodyWhoCanSayWhoTheyAre() {
        open("SE-O");

        JsonNode proof = read("/journal/proof?position=3&size=9");
        JsonNode consistency = read("/journal/consistency?from=3&size=9");

        assertThat(proof.path("position").asLong()).isEqualTo(3);
        assertThat(proof.path("leafHash").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(sha256OfZero()));
        assertThat(proof.has("leaf")).isFalse();
        assertThat(consistency.path("path").isArray()).isTrue();
        assertThat(gateway.send(gateway.anonymous("/api/v1/journal/proof?position=3&size=9"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    public void givesTheLeavesOfTheOwnAgencyOnly() {
        open("SE-AB");

        JsonNode entries = read("/journal/entries?after=7&limit=2");

        assertThat(entries.at("/items/0/position").asLong()).isEqualTo(8);
        assertThat(new String(
                        Base64.getDecoder().decode(entries.at("/items/0/leaf").asText())))
                .isEqualTo("SE-AB 2");
    }

    @Test
    public void tellsWhoLookedAtACase() {
        open("SE-AB");

        JsonNode page = read("/cases/" + CASE + "/looks?page=2&limit=5");

        assertThat(looks.asked).isEqualTo(CASE + " true 2 5");
        assertThat(page.path("total").asLong()).isEqualTo(6);
        assertThat(page.at("/items/0/who/agency").asText()).isEqualTo("SE-O");
        assertThat(page.at("/items/0/who/user").asText()).isEqualTo("bo");
        assertThat(page.at("/items/0/sections")).hasSize(2);
        assertThat(page.toString()).doesNotContain("subjects");
    }

    @Test
    public void aCaseOfOthersHasNoLooks() {
        open("SE-O");

        assertProblem(gateway.send(gateway.request("/api/v1/cases/" + CASE + "/looks")), 404, "platform.not-found");
    }

    @Test
    public void refusesAPageThatIsNone() {
        open("SE-AB");

        for (String query : List.of("?page=0", "?limit=101", "?page=x", "?page=99999999999999999999")) {
            assertProblem(
                    gateway.send(gateway.request("/api/v1/cases/" + CASE + "/looks" + query)), 422, "platform.invalid");
        }
        assertProblem(gateway.send(gateway.request("/api/v1/journal/entries?limit=1001")), 422, "platform.invalid");
        assertProblem(gateway.send(gateway.request("/api/v1/journal/proof?position=1")), 422, "platform.invalid");
    }

    private void open(String agency) {
        JsonNode own = Contract.document(getClass().getResource("/openapi/contract.yaml"));
        var resource = new RestResource() {
            @Override
            public Collection<Object> resources() {
                return List.of(
                        new ProofResource(gateway.platform, new OwnLeaves(), TestVault.inMemory()),
                        new LooksResource(looks, new OpenAccess(agency)));
            }

            @Override
            public Collection<? extends ErrorCode> errors() {
                return List.of();
            }
        };
        Contract contract = new Contract(own, own.path("components"));
        gateway.modules.open("gateway", new RestDoor(gateway.engine, "/gateway-1", resource, contract));
    }

    private JsonNode read(String path) {
        HttpResponse<String> response = gateway.send(gateway.request("/api/v1" + path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningGateway.json(response);
    }

    private static byte[] sha256OfZero() {
        return HexFormat.of().parseHex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    private static final class OwnLeaves implements Evidence {

        @Override
        public String origin() {
            return "hemresa/test";
        }

        @Override
        public List<Leaf> leaves(AgencyId agency, long after, int limit) {
            return List.of(new Leaf(after + 1, (agency + " " + limit).getBytes()));
        }
    }

    private static final class KnownLooks implements Looks {

        private String asked = "";

        @Override
        public void write(Look look) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page at(CaseId caseId, View view, int page, int limit) {
            asked = caseId + " " + view.whole() + " " + page + " " + limit;
            Caller who = new Caller(new AgencyId("SE-O"), "POLICE_LIAISON", Optional.of("bo"), "CRIME_INVESTIGATION");
            Map<String, String> payload = Map.of(
                    "kind",
                    "READ",
                    "operation",
                    "readSection",
                    "door",
                    "rest",
                    "outcome",
                    "ok",
                    "sections",
                    "identity/contact",
                    "subjects",
                    "aa");
            Entry entry = new Entry(
                    4, new EntryId(new UUID(1, 2)), "Looked", 1, Instant.EPOCH, who, Optional.of(caseId), payload);
            return new Page(List.of(entry), 6);
        }
    }
}
