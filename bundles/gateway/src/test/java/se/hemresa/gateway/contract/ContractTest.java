// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

public class ContractTest {

    private static final String YAML = """
            paths:
              /notes:
                get:
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                    - {name: state, in: query, schema: {enum: [OPEN, CLOSED]}}
                post:
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/SampleNote'}}}
              /notes/{noteId}:
                get: {security: []}
              /notes/newest:
                get: {}
            components:
              schemas:
                SampleNote:
                  type: object
                  additionalProperties: false
                  required: [kind, author]
                  properties:
                    kind: {enum: [PLAIN, URGENT]}
                    text: {type: string, minLength: 2, maxLength: 4}
                    due: {type: string, format: date}
                    weight: {type: integer, minimum: 1, maximum: 5}
                    author:
                      type: object
                      additionalProperties: false
                      required: [agency]
                      properties: {agency: {type: string, pattern: '^SE-[A-Z]+$'}}
                    tags: {type: array, maxItems: 3, uniqueItems: true, items: {enum: [A, B, C, D]}}
                    extensions: {type: object}
                  oneOf:
                    - {required: [due]}
                    - {required: [weight]}
            """;

    private final Contract contract =
            new Contract(yaml(YAML), com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    private static JsonNode yaml(String text) {
        try {
            return new com.fasterxml.jackson.dataformat.yaml.YAMLMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    public void acceptsWhatFollowsTheContract() {
        assertThatCode(
                        () -> post(
                                "{\"kind\":\"PLAIN\",\"author\":{\"agency\":\"SE-AB\"},\"weight\":3,\"extensions\":{\"x\":{\"y\":1}}}"))
                .doesNotThrowAnyException();
    }

    @Test
    public void tellsEveryViolationAtOnce() {
        assertThat(violations("{\"kind\":\"X\",\"text\":\"12345\",\"due\":\"2026-02-30\",\"secret\":1,"
                        + "\"author\":{\"agency\":\"nowhere\",\"secret\":2},\"tags\":[\"A\",\"A\",\"Z\",\"B\"]}"))
                .containsExactlyInAnyOrder(
                        "/kind unknown-code",
                        "/text too-long",
                        "/due wrong-format",
                        " unknown-member",
                        "/author unknown-member",
                        "/author/agency wrong-format",
                        "/tags too-many",
                        "/tags repeated",
                        "/tags/2 unknown-code");
    }

    @Test
    public void namesWhatIsMissingByItsOwnPlace() {
        assertThat(violations("{\"author\":{},\"weight\":1}"))
                .containsExactlyInAnyOrder("/kind required", "/author/agency required");
    }

    @Test
    public void namesTheAlternativesByTheirParent() {
        assertThat(violations("{\"kind\":\"PLAIN\",\"author\":{\"agency\":\"SE-AB\"}}"))
                .containsExactly(" one-of");
    }

    @Test
    public void tellsWrongTypesAndRanges() {
        assertThat(violations("{\"kind\":\"PLAIN\",\"text\":7,\"weight\":9,\"author\":[]}"))
                .containsExactlyInAnyOrder("/text wrong-type", "/weight out-of-range", "/author wrong-type");
    }

    @Test
    public void neverRepeatsWhatWasSent() {
        PlatformException refused =
                refused(() -> post("{\"kind\":\"canary\",\"canary\":\"canary\",\"due\":\"canary\"}"));

        assertThat(refused.violations().toString() + refused.getMessage()).doesNotContain("canary");
        assertThat(refused.violations())
                .allSatisfy(violation -> assertThat(violation.swedish()).isNotBlank());
    }

    @Test
    public void demandsABodyWhereTheContractDoes() {
        assertThat(refused(() -> post("")).code()).isEqualTo(PlatformError.MALFORMED);
    }

    @Test
    public void refusesABodyWhereTheContractHasNone() {
        Operation get = contract.operation("GET", "/api/v1/notes").orElseThrow();

        assertThat(refused(() -> get.check(Map.of(), new byte[] {'1'})).code()).isEqualTo(PlatformError.MALFORMED);
    }

    @Test
    public void checksTheQueryToo() {
        Operation get = contract.operation("GET", "/api/v1/notes").orElseThrow();
        get.check(Map.of("limit", new String[] {"100"}, "state", new String[] {"OPEN"}), new byte[0]);

        PlatformException refused = refused(() -> get.check(
                Map.of("limit", new String[] {"0"}, "state", new String[] {"x"}, "other", new String[] {"1"}),
                new byte[0]));

        assertThat(refused.violations().stream().map(v -> v.at() + " " + v.rule()))
                .containsExactlyInAnyOrder("?limit out-of-range", "?state unknown-code", "? unknown-member");
        assertThat(refused(() -> get.check(Map.of("limit", new String[] {"abc"}), new byte[0]))
                        .violations()
                        .get(0)
                        .rule())
                .isEqualTo("wrong-type");
    }

    @Test
    public void knowsMethodsAndWhoNeedsNoCredentials() {
        assertThat(contract.allowed("/api/v1/notes")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(contract.operation("DELETE", "/api/v1/notes")).isEmpty();
        assertThat(contract.operation("HEAD", "/api/v1/notes/1").orElseThrow().open())
                .isTrue();
        assertThat(contract.operation("GET", "/api/v1/notes/newest")
                        .orElseThrow()
                        .open())
                .isFalse();
    }

    @Test
    public void matchesPathsStepByStep() {
        PathTemplate template = new PathTemplate("/api/v1/notes/{noteId}");

        assertThat(template.matches(PathTemplate.steps("/api/v1/notes/7"))).isTrue();
        for (String other : new String[] {
            "/api/v1/notes",
            "/api/v1/notes/",
            "/api/v1/notes/7/",
            "/api/v1//notes/7",
            "/api/v1/notes;x/7",
            "/api/v1/Notes/7"
        }) {
            assertThat(template.matches(PathTemplate.steps(other))).as(other).isFalse();
        }
    }

    @Test
    public void tellsWhatStandsInThePlaceOfAVariable() {
        List<String> asked = PathTemplate.steps("/api/v1/cases/7/notes/8");
        PathTemplate template = new PathTemplate("/api/v1/cases/{caseId}/notes/{noteId}");

        assertThat(template.variable("caseId", asked)).contains("7");
        assertThat(template.variable("noteId", asked)).contains("8");
        assertThat(template.variable("notes", asked)).isEmpty();
    }

    @Test
    public void mergesPartsAndTellsNamesThatMeanTwoThings() {
        JsonNode own = yaml("{paths: {/a: {get: {}}}, components: {schemas: {Problem: {type: object}}}}");
        JsonNode same = yaml("{paths: {/b: {get: {}}}, components: {schemas: {Problem: {type: object}, B: {}}}}");
        JsonNode other = yaml("{paths: {/b: {post: {}}}, components: {schemas: {Problem: {type: string}}}}");

        MergedContract merged = MergedContract.of(own, Map.of("one", same, "two", other));

        assertThat(merged.document().path("paths").fieldNames()).toIterable().containsExactly("/a", "/b");
        assertThat(merged.document().at("/components/schemas")).hasSize(2);
        assertThat(merged.faults())
                .containsExactlyInAnyOrder("paths /b: one, two", "components/schemas Problem: gateway, two");
        assertThat(own.path("paths")).hasSize(1);
    }

    private void post(String body) {
        contract.operation("POST", "/api/v1/notes")
                .orElseThrow()
                .check(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> violations(String body) {
        return refused(() -> post(body)).violations().stream()
                .map(violation -> violation.at() + " " + violation.rule())
                .toList();
    }

    private static PlatformException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        PlatformException refused = catchThrowableOfType(PlatformException.class, work);
        assertThat(refused).isNotNull();
        return refused;
    }
}
