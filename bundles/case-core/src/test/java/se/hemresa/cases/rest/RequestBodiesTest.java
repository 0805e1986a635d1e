// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.List;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.testing.Contract;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.mapping.ReturnMapping;
import se.hemresa.cases.papers.CaseDocument;
import se.hemresa.cases.papers.Narrative;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.CriminalProceeding;
import se.hemresa.cases.persons.Guardian;
import se.hemresa.cases.persons.HealthRecord;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.persons.Relationship;
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.tasks.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** The bodies of the contract bind to what the desks take: every member of a schema has its component, and no other. */
@RunWith(Parameterized.class)
public class RequestBodiesTest {

    private final String schema;
    private final Class<?> type;

    public RequestBodiesTest(String schema, Class<?> type) {
        this.schema = schema;
        this.type = type;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> bodies() {
        return List.of(
                new Object[] {"CaseMapping", ReturnMapping.class},
                new Object[] {"CaseIdentifier", Identifier.class},
                new Object[] {"CaseChannel", ContactChannel.class},
                new Object[] {"CaseProtection", CaseRequests.CaseProtection.class},
                new Object[] {"CaseProtectedIdentity", ProtectedIdentity.class},
                new Object[] {"CaseDisposal", CaseRequests.CaseDisposal.class},
                new Object[] {"CaseSubjectAccess", CaseRequests.CaseSubjectAccess.class},
                new Object[] {"CaseSearch", CaseRequests.CaseSearch.class},
                new Object[] {"CaseRelationship", Relationship.class},
                new Object[] {"CaseGuardian", Guardian.class},
                new Object[] {"CaseHealth", HealthRecord.class},
                new Object[] {"CaseProceeding", CriminalProceeding.class},
                new Object[] {"CaseDocument", CaseDocument.class},
                new Object[] {"CaseNarrative", Narrative.class},
                new Object[] {"CaseBreakOff", BreakOff.class},
                new Object[] {"CaseTask", TaskDesk.Errand.class},
                new Object[] {"CaseClosure", CaseRequests.CaseClosure.class},
                new Object[] {"CaseHold", CaseRequests.CaseHold.class},
                new Object[] {"CaseEmergency", CaseRequests.CaseEmergency.class},
                new Object[] {"CasePlannedTravel", CaseRequests.CasePlannedTravel.class},
                new Object[] {"CaseBirth", CaseRequests.CaseBirth.class},
                new Object[] {"CaseDeath", CaseRequests.CaseDeath.class});
    }

    @Test
    public void hasTheMembersOfItsSchema() {
        assertThat(List.of(type.getRecordComponents()))
                .extracting(component -> component.getName())
                .containsExactlyInAnyOrderElementsOf(
                        () -> Contract.schema(schema).path("properties").fieldNames());
    }

    @Test
    public void bindsTheExampleOfTheContract() {
        JsonNode example = Contract.example(schema);

        assertThat(Contract.bind(example, type)).isNotNull();
        assertThat(Contract.faults(schema, example)).isEmpty();
    }
}
