// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What each mask leaves of the sections of this module (domain.md §9.1). */
public class SectionsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);

    private final CaseId id = county.refer();
    private final ShellSection shell =
            new ShellSection(county.stores().cases(), county.stores().facts(), new StateTable());
    private final IdentitySection identity = new IdentitySection(
            county.stores().cases(), county.stores().facts(), county.stores().told());
    private final ExploitationSection exploitation =
            new ExploitationSection(county.stores().facts());

    @Test
    public void givesTheWholeShell() {
        assertThat(read(shell, id, View.WHOLE).orElseThrow())
                .containsOnlyKeys(
                        "caseRef",
                        "state",
                        "phase",
                        "owner",
                        "county",
                        "municipality",
                        "source",
                        "referredOn",
                        "urgency",
                        "protectionLevel",
                        "pseudonym",
                        "targetGroupGrounds",
                        "openedAt",
                        "version")
                .containsEntry("state", "REFERRED")
                .containsEntry("phase", "INTAKE")
                .containsEntry("owner", "SE-O")
                .containsEntry("referredOn", "2026-11-20")
                .containsEntry("version", 1L);
    }

    @Test
    public void leavesOfAMaskedShellPseudonymPhaseAndFunction() {
        assertThat(read(shell, id, masks("MASKED")).orElseThrow())
                .containsOnlyKeys("pseudonym", "phase", "owner")
                .containsEntry("owner", "SE-O:return-coordination");
    }

    @Test
    public void givesTheWholeIdentity() {
        assertThat(read(identity, id, View.WHOLE).orElseThrow())
                .containsOnlyKeys(
                        "pseudonym", "names", "birthDate", "gender", "ageAtReferral", "citizenships", "languages")
                .containsEntry("names", List.of(Map.of("given", "Alén", "family", "Kanarov", "kind", "LEGAL")))
                .containsEntry("birthDate", Map.of("value", "1996-05-01", "precision", "YEAR"))
                .containsEntry("ageAtReferral", 30);
    }

    @Test
    public void leavesOfAnIdentityWhatItsMaskCovers() {
        assertThat(identityUnder("PSEUDONYM")).containsOnlyKeys("pseudonym");
        assertThat(identityUnder("AS_IN_TRAVEL_DOCUMENT"))
                .containsOnlyKeys("names", "birthDate", "gender", "citizenships");
        assertThat(identityUnder("NAME_AND_CODE_WORD")).containsOnlyKeys("names");
        assertThat(identityUnder("FIRST_NAME")).containsOnlyKeys("firstName").containsEntry("firstName", "Alén");
        assertThat(identityUnder("ALARM_FACTS")).containsOnlyKeys("names", "gender", "ageAtReferral");
        assertThat(identityUnder("STATISTICS")).containsOnlyKeys("gender", "ageAtReferral", "citizenships");
    }

    @Test
    public void givesNoNameButTheLegalOneToWhoSeesATravelDocumentOrMeetsThePerson() {
        CaseId named = county.refer(Story.referral(
                new CaseReferral.ReferredPerson(
                        List.of(
                                new CaseReferral.Name("Sascha", null, "NICKNAME"),
                                new CaseReferral.Name("Alén Ivan", "Kanarov", "LEGAL"),
                                new CaseReferral.Name("Ivan", "Petrov", "ALIAS")),
                        Story.ALEN.birthDate(),
                        null,
                        "Masculine",
                        List.of("BG"),
                        List.of()),
                "named"));
        Map<String, String> legal = Map.of("given", "Alén Ivan", "family", "Kanarov", "kind", "LEGAL");

        assertThat(names(named, masks("AS_IN_TRAVEL_DOCUMENT"))).isEqualTo(List.of(legal));
        assertThat(names(named, masks("NAME_AND_CODE_WORD"))).isEqualTo(List.of(legal));
        assertThat((List<?>) names(named, masks("ALARM_FACTS"))).hasSize(3);
        assertThat((List<?>) names(named, masks("AS_IN_TRAVEL_DOCUMENT", "ALARM_FACTS")))
                .hasSize(3);
        assertThat((List<?>) names(named, View.WHOLE)).hasSize(3);
        assertThat(read(identity, named, masks("FIRST_NAME")).orElseThrow()).containsEntry("firstName", "Alén");
    }

    private Object names(CaseId caseId, View view) {
        return read(identity, caseId, view).orElseThrow().get("names");
    }

    @Test
    public void givesTheNumbersOfThePersonAsAWholeOnly() {
        Story.COORDINATOR.call(() -> county.facts().record(id, new Identifier("PASSPORT", "BG", "123456789", null)));

        assertThat(read(identity, id, View.WHOLE)
                        .orElseThrow()
                        .get("identifiers")
                        .toString())
                .contains("123456789");
        assertThat(identityUnder("AS_IN_TRAVEL_DOCUMENT", "ALARM_FACTS", "NAME_AND_CODE_WORD", "FIRST_NAME"))
                .doesNotContainKey("identifiers");
    }

    @Test
    public void givesTheUnionOfSeveralMasks() {
        assertThat(identityUnder("FIRST_NAME", "PSEUDONYM")).containsOnlyKeys("firstName", "pseudonym");
        assertThat(identityUnder("FIRST_NAME", "NAME_AND_CODE_WORD")).containsOnlyKeys("names");
    }

    @Test
    public void leavesOfASummaryThePurposes() {
        assertThat(read(exploitation, id, masks("SUMMARY")).orElseThrow())
                .containsOnlyKeys("primaryPurpose", "secondaryPurposes");
        assertThat(read(exploitation, id, View.WHOLE).orElseThrow())
                .containsOnlyKeys("primaryPurpose", "secondaryPurposes", "subPurposes", "traffickingStatus");
    }

    @Test
    public void showsNothingUnderAnUnknownMask() {
        View unknown = masks("NEEDS_CODES", "FUTURE");

        assertThat(read(shell, id, unknown)).contains(Map.of());
        assertThat(read(identity, id, unknown)).contains(Map.of());
        assertThat(read(exploitation, id, unknown)).contains(Map.of());
    }

    @Test
    public void hasNothingOfACaseThatDoesNotExist() {
        CaseId nobody = new CaseId(new UUID(0, 0));

        assertThat(read(shell, nobody, View.WHOLE)).isEmpty();
        assertThat(read(identity, nobody, View.WHOLE)).isEmpty();
        assertThat(read(exploitation, nobody, View.WHOLE)).isEmpty();
    }

    private Map<String, Object> identityUnder(String... masks) {
        return read(identity, id, masks(masks)).orElseThrow();
    }

    private static View masks(String... masks) {
        return new View(false, Set.of(masks));
    }

    private Optional<Map<String, Object>> read(CaseSection section, CaseId caseId, View view) {
        return county.read(() -> section.read(caseId, view));
    }
}
