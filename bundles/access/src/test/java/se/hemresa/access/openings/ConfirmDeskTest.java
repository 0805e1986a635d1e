// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.access.rules.OneCase;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class ConfirmDeskTest {

    private static final String SECTION = "protected-identity";
    private static final Caller EVA =
            new Caller(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("eva"), "CASE_HANDLING");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private EmergencyPlatform platform;

    @Before
    public void start() {
        platform = new EmergencyPlatform(database);
        platform.platform.one.relationsOf = caller -> Set.of(Relation.OWNER, Relation.ASSIGNED);
        platform.platform.one.namesUser = true;
        platform.platform.one.protection = "PROTECTED_REGISTRATION";
    }

    private Opening confirm(Caller caller, CaseId caseId, String section) {
        return caller.call(() -> platform.confirmations.confirm(caseId, section, OpeningReason.SAFETY));
    }

    @Test
    public void opensTheSectionToWhoConfirmedForAnHour() {
        assertThat(platform.view(EVA, SECTION)).isEqualTo(View.NOTHING);

        Opening opening = confirm(EVA, OneCase.ID, SECTION);

        assertThat(platform.view(EVA, SECTION)).isEqualTo(View.WHOLE);
        assertThat(EVA.call(() -> platform.platform.desk.view(OneCase.ID, SECTION, Operation.UPDATE)))
                .isEqualTo(View.WHOLE);
        Caller dan = new Caller(EVA.agency(), EVA.role(), Optional.of("dan"), EVA.purpose());
        assertThat(platform.view(dan, SECTION)).isEqualTo(View.NOTHING);
        assertThat(platform.platform.events.events())
                .containsExactly(new OpeningConfirmed(OneCase.ID, opening.id(), SECTION, "SAFETY"));
        assertThat(platform.platform.events.events().get(0).payload())
                .isEqualTo(Map.of("openingId", opening.id().toString(), "section", SECTION, "reason", "SAFETY"));
        platform.pass(Duration.ofMinutes(60));
        assertThat(platform.view(EVA, SECTION)).isEqualTo(View.NOTHING);
    }

    @Test
    public void opensNothingElse() {
        confirm(EVA, OneCase.ID, SECTION);

        Caller urgent = new Caller(EVA.agency(), EVA.role(), EVA.user(), "BREAK_GLASS");
        platform.platform.one.relationsOf = caller -> Set.of(Relation.NONE);
        assertThat(platform.view(urgent, "health")).isEqualTo(View.NOTHING);
        assertThat(EVA.call(platform.emergencies::list)).isEmpty();
    }

    @Test
    public void refusesWhoCouldNotReadItEvenThen() {
        Caller system = new Caller(EVA.agency(), EVA.role(), Optional.empty(), EVA.purpose());
        Caller assessor = new Caller(EVA.agency(), "RISK_ASSESSOR", EVA.user(), "RISK_ASSESSMENT");
        refuses(system, OneCase.ID, SECTION);
        refuses(assessor, OneCase.ID, SECTION);
        refuses(EVA, new CaseId(UUID.randomUUID()), SECTION);
        refuses(EVA, OneCase.ID, "identity");
        platform.platform.one.namesUser = false;
        refuses(EVA, OneCase.ID, SECTION);
        platform.platform.one.namesUser = true;
        platform.platform.one.relationsOf = caller -> Set.of(Relation.OWNER);
        refuses(EVA, OneCase.ID, SECTION);

        assertThat(platform.platform.events.told()).isEmpty();
    }

    private void refuses(Caller caller, CaseId caseId, String section) {
        assertThatThrownBy(() -> confirm(caller, caseId, section)).hasMessageStartingWith("platform.not-found");
    }
}
