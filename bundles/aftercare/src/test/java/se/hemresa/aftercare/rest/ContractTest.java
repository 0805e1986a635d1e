// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.testing.Contract;
import se.hemresa.api.testing.ModuleContract;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    private static final Map<String, Class<?>> BODIES = Map.of(
            "AftercareNothing",
            Map.class,
            "AftercarePlan",
            CareRequests.CarePlan.class,
            "AftercareOutlineAgreement",
            CareRequests.CareOutlineAgreement.class,
            "AftercarePlanAgreement",
            CareRequests.CarePlanAgreement.class,
            "AftercareMeasureMove",
            CareRequests.CareMeasureStatus.class,
            "AftercareLedgerEntry",
            CareRequests.CareLedgerEntry.class,
            "AftercareFollowUpReport",
            CareRequests.CareFollowUpReport.class);

    public ContractTest() {
        super(new AftercareRest(null, null, null, null));
    }

    @Test
    public void bindsEveryExampleThatTheContractGives() {
        Set<String> seen = new TreeSet<>();
        for (JsonNode content : Contract.requests()) {
            String schema = Contract.named(content);
            assertThat(Contract.bind(content.path("example"), BODIES.get(schema)))
                    .isNotNull();
            seen.add(schema);
        }
        assertThat(seen).isEqualTo(new TreeSet<>(BODIES.keySet()));
    }

    @Test
    public void listsTheCodesOfTheirLists() {
        for (String list : List.of("SupportType", "GrantType", "LedgerEntryType", "FollowUpOutcome")) {
            assertThat(Contract.texts(Contract.schema("Aftercare" + list).path("enum")))
                    .as(list)
                    .isEqualTo(Contract.codes(list));
        }
    }
}
