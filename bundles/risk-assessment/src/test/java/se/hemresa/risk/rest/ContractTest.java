// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.testing.Contract;
import se.hemresa.api.testing.ModuleContract;
import se.hemresa.risk.Answers;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.Draft;
import se.hemresa.risk.Reason;
import se.hemresa.risk.Score;
import se.hemresa.risk.Side;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.api.testing.Contract.names;
import static se.hemresa.api.testing.Contract.property;
import static se.hemresa.api.testing.Contract.texts;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    public ContractTest() {
        super(new RiskRest(null, null, null, null, null, null));
    }

    @Test
    public void bindsEveryExampleThatTheContractGives() {
        Set<String> read = new TreeSet<>();
        for (JsonNode content : Contract.requests()) {
            String schema = Contract.named(content);
            assertThat(Contract.bind(content.path("example"), body(schema))).isNotNull();
            read.add(schema);
        }
        assertThat(read)
                .containsExactly("BestInterestsDecision", "BestInterestsEntry", "RiskAssessmentEntry", "RiskSignature");
    }

    private static Class<?> body(String schema) {
        return Arrays.stream(RiskRequests.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(schema))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void readsAnAssessmentAsItWasWritten() {
        JsonNode example = Contract.example("RiskAssessmentEntry");

        Draft draft =
                Contract.bind(example, RiskRequests.RiskAssessmentEntry.class).toDraft();

        assertThat(draft.words().answers())
                .extracting(answer -> answer.value().orElse(-1))
                .containsExactly(2, 4, -1);
        assertThat(draft.words().answers().get(0).evidence()).hasValue("Told by the person.");
        assertThat(draft.mitigations()).singleElement().satisfies(one -> {
            assertThat(one.owner()).hasValue("IOM-BG");
            assertThat(draft.words().instructions()).containsEntry(one.id(), "First meeting within a week.");
        });
        assertThat(draft.assessedAt()).isEmpty();
        assertThat(draft.words().nonRefoulementNote()).isEmpty();
    }

    @Test
    public void refusesWhatIsNoAnswer() throws IOException {
        for (String value : List.of("5", "-1", "\"NO\"", "2.5", "null")) {
            JsonNode answer = new ObjectMapper().readTree("{\"item\": \"DEBT-SEVERITY\", \"value\": " + value + "}");
            assertThat(Contract.faults("RiskAnswer", answer)).as(value).isNotEmpty();
        }
    }

    @Test
    public void namesTheCodesOfTheListsAndOfTheDomain() {
        assertThat(codes("RiskMitigationEntry", "domain"))
                .containsExactlyInAnyOrderElementsOf(Contract.codes("RiskDomain"));
        assertThat(codes("RiskAssessment", "overall")).containsExactlyInAnyOrderElementsOf(Contract.codes("RiskLevel"));
        assertThat(codes("RiskAssessmentEntry", "stage")).containsExactlyElementsOf(names(Stage.values()));
        assertThat(codes("RiskAssessmentEntry", "side")).containsExactlyElementsOf(names(Side.values()));
        assertThat(codes("RiskReason", "principle")).containsExactlyElementsOf(names(Reason.Principle.values()));
        assertThat(codes("RiskSignature", "capacity")).containsExactlyElementsOf(names(Signature.Capacity.values()));
        assertThat(codes("BestInterestsEntry", "familyTracing"))
                .containsExactlyElementsOf(names(BestInterests.FamilyTracing.values()));
        assertThat(texts(property("BestInterestsEntry", "optionsConsidered").at("/items/enum")))
                .containsExactlyElementsOf(names(BestInterests.Option.values()));
        assertThat(codes("BestInterestsDecision", "decision"))
                .containsExactlyElementsOf(names(BestInterests.Outcome.values()));
        assertThat(texts(property("RiskExplanation", "rules").at("/items/enum")))
                .containsExactlyElementsOf(names(Score.Rule.values()));
    }

    private static List<String> codes(String schema, String property) {
        return texts(property(schema, property).path("enum"));
    }

    @Test
    public void describesTheInstrumentAndTheExplanation() {
        agrees("RiskTemplate", Contract.json("data/ra-se.json"));
        agrees("RiskExplanation", Explanations.tree(Answers.calm().forget(1).score()));
    }
}
