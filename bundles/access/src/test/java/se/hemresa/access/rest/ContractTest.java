// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rest;

import java.util.List;
import java.util.Map;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.access.openings.BreakGlassReason;
import se.hemresa.access.openings.EmergencyPlatform;
import se.hemresa.access.openings.Opening;
import se.hemresa.access.openings.OpeningReason;
import se.hemresa.api.testing.ModuleContract;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.hemresa.api.testing.Contract.names;
import static se.hemresa.api.testing.Contract.property;
import static se.hemresa.api.testing.Contract.schema;
import static se.hemresa.api.testing.Contract.texts;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    public ContractTest() {
        super(new AccessRest(null, null, null));
    }

    @Test
    public void answersAsItPromises() {
        EmergencyPlatform platform = new EmergencyPlatform(DATABASE);
        platform.platform.one.protection = "FICTITIOUS_IDENTITY";
        EmergencyResource emergencies = new EmergencyResource(platform.emergencies);
        Opening opening = platform.open(EmergencyPlatform.DUTY);
        agrees("OpeningReceipt", OpeningAnswer.receipt(opening));
        agrees("EmergencyAccessList", EmergencyPlatform.DUTY.call(emergencies::list));

        Map<String, Object> approval = EmergencyPlatform.BOSS.call(() -> emergencies.approve(opening.id()));

        agrees("OpeningReceipt", approval);
        assertThat(approval).containsEntry("approved", true).containsEntry("secondPerson", true);
        Map<String, Object> list = EmergencyPlatform.BOSS.call(emergencies::list);
        agrees("EmergencyAccessList", list);
        assertThat(list.toString()).contains("approvedBy=boss-1").contains("text=Somebody waits at the gate");
    }

    @Test
    public void showsTheRulesToWhoRunsThePlatformAndToNobodyElse() {
        EmergencyPlatform platform = new EmergencyPlatform(DATABASE);
        RulesResource rules = new RulesResource(platform.platform.book());

        Map<String, Object> answer = platform.platform.as("PLATFORM_ADMIN").call(rules::rules);

        agrees("AccessRules", answer);
        assertThat((List<?>) answer.get("rules")).hasSizeGreaterThan(80);
        agrees("AccessRules", platform.platform.as("DPO").call(rules::rules));
        assertThatThrownBy(() -> platform.platform.as("REGION_COORDINATOR").call(rules::rules))
                .hasMessageStartingWith("platform.not-found");
    }

    @Test
    public void namesEveryReason() {
        assertThat(texts(schema("BreakGlassReason").path("enum"))).isEqualTo(names(BreakGlassReason.values()));
        assertThat(texts(property("SectionOpening", "reason").path("enum"))).isEqualTo(names(OpeningReason.values()));
    }
}
