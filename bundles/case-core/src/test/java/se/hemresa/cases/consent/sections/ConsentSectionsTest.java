// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.ClassRule;
import org.junit.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.Contract;
import se.hemresa.cases.consent.Counselling;
import se.hemresa.cases.consent.InformationGiven.NotApplicable;
import se.hemresa.cases.consent.InformationGiven.PackageCode;
import se.hemresa.cases.consent.InformationGiven.Understood;
import se.hemresa.cases.consent.Interpreter;
import se.hemresa.cases.consent.PressureChecklist;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What each mask leaves of the sections about consent (domain.md §9.1). */
public class ConsentSectionsTest {

    private static final View OWN_ROWS = new View(false, Set.of("OWN_ROWS"));

    private static final Caller IOM =
            new Caller(new AgencyId("IOM-FI"), "IOM_FINLAND", Optional.of("ilmari"), "ASSISTED_RETURN");

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final Counselling counselling = new Counselling(county);
    private final CaseId id = county.refer();
    private final CaseSection consent = new ConsentSection(counselling.store());
    private final CaseSection basis = new TransferBasisSection(counselling.store());
    private final CaseSection information = new InformationSection(counselling.store());

    @Test
    public void givesConsentsNewestFirstAndTheNewestDeclaration() {
        counselling.withdraw(id, counselling.give(id, "RESEARCH"));
        counselling.give(id, "SHARE_IOM_FI");
        counselling.declare(id, Story.NOW, PressureChecklist.of(List.of("threatened")));

        Map<String, Object> section =
                read(consent, Story.COORDINATOR, View.WHOLE).orElseThrow();

        assertThat(rows(section, "consents"))
                .extracting(row -> row.get("scope"))
                .containsExactly("SHARE_IOM_FI", "RESEARCH");
        assertThat(rows(section, "consents").get(0))
                .containsKeys("id", "purpose", "givenBy", "language", "textVersion", "medium", "interpreter")
                .containsEntry("givenAt", "2026-11-24T09:00:00Z")
                .containsEntry("validTo", "2027-05-23T09:00:00Z")
                .doesNotContainKey("withdrawnAt");
        assertThat(rows(section, "consents").get(1))
                .containsEntry("withdrawnAt", "2026-11-24T09:00:00Z")
                .containsEntry("withdrawalReason", "CHANGED_MIND");
        assertThat(section.get("declaration"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("signedAt", "2026-11-24T09:00:00Z")
                .containsEntry("pressure", true)
                .doesNotContainKey("reconfirmedAt");
    }

    @Test
    public void leavesToAPartnerTheConsentsThatNameIt() {
        counselling.give(id, "SHARE_IOM_FI");
        counselling.give(id, "SHARE_IOM_RECEIVING");
        counselling.give(
                id, Counselling.terms("SHARE_PARTNER", Optional.of("NGO-BG-1"), Story.NOW, Story.NOW.plusSeconds(60)));
        counselling.declare(id, Story.NOW, Counselling.FREE);

        assertThat(scopesOf(IOM)).containsExactly("SHARE_IOM_FI");
        assertThat(scopesOf(partner("NGO-BG-1"))).containsExactly("SHARE_PARTNER");
        assertThat(scopesOf(partner("NGO-BG-2"))).isEmpty();
        assertThat(read(consent, IOM, OWN_ROWS).orElseThrow()).containsOnlyKeys("consents");
    }

    @Test
    public void leavesToAPartnerTheGroundOfItsMessagesOnly() {
        counselling.chooseBasis(id);

        assertThat(read(basis, IOM, OWN_ROWS).orElseThrow()).containsOnlyKeys("id", "oslProvision", "gdprArticle");
        assertThat(read(basis, Story.SOCIAL_WORKER, OWN_ROWS)).contains(Map.of());
    }

    @Test
    public void opensTheWeighingForPeopleOfTheAuthorityAndForNoModule() {
        counselling.chooseBasis(id);

        assertThat(read(basis, Story.COORDINATOR, View.WHOLE).orElseThrow())
                .containsEntry("weighing", "The person asks for it")
                .containsEntry("decidedBy", "karin");
        assertThat(read(basis, Caller.module("iom-integration"), View.WHOLE).orElseThrow())
                .containsOnlyKeys("id", "oslProvision", "gdprArticle", "decidedBy", "decidedAt");
    }

    @Test
    public void givesWhatWasToldNewestFirst() {
        counselling.inform(id, PackageCode.PROGRAMME, "bul", Interpreter.PRESENT, Understood.YES);
        counselling.inform(id, NotApplicable.EU_CITIZEN);

        List<Map<String, Object>> given =
                rows(read(information, Story.COORDINATOR, View.WHOLE).orElseThrow(), "given");

        assertThat(given.get(0))
                .containsEntry("packageCode", "REFLECTION_PERIOD")
                .containsEntry("notApplicableBecause", "EU_CITIZEN")
                .doesNotContainKey("language");
        assertThat(given.get(1))
                .containsEntry("packageCode", "PROGRAMME")
                .containsEntry("language", "bul")
                .containsEntry("interpreter", "PRESENT")
                .containsEntry("understood", "YES");
    }

    @Test
    public void givesWhatTheContractPromises() {
        counselling.withdraw(id, counselling.give(id, "RESEARCH"));
        counselling.declare(id, Counselling.daysAgo(1), Counselling.FREE);
        Counselling.asCoordinator(() -> counselling.desk().reconfirm(id, Story.NOW));
        counselling.chooseBasis(id);
        counselling.inform(id, PackageCode.PROGRAMME, "bul", Interpreter.PRESENT, Understood.YES);
        counselling.inform(id, NotApplicable.EU_CITIZEN);

        Map<String, Object> whole = read(consent, Story.COORDINATOR, View.WHOLE).orElseThrow();
        assertPromised("CaseConsents", Map.of("consents", whole.get("consents")));
        assertPromised("CaseDeclarations", Map.of("declaration", whole.get("declaration")));
        assertPromised(
                "CaseTransferBasisView",
                read(basis, Story.COORDINATOR, View.WHOLE).orElseThrow());
        assertPromised(
                "CaseInformationGiven",
                read(information, Story.COORDINATOR, View.WHOLE).orElseThrow());
    }

    private static void assertPromised(String schema, Map<String, Object> content) {
        assertThat(Contract.faults(schema, new ObjectMapper().valueToTree(content)))
                .as(schema)
                .isEmpty();
    }

    @Test
    public void showsNothingUnderAnUnknownMask() {
        counselling.give(id, "SHARE_IOM_FI");
        counselling.chooseBasis(id);
        counselling.inform(id, NotApplicable.EU_CITIZEN);
        View unknown = new View(false, Set.of("OWN_CARD", "FUTURE"));

        for (CaseSection section : List.of(consent, basis, information)) {
            assertThat(read(section, IOM, unknown)).as(section.name()).contains(Map.of());
        }
    }

    @Test
    public void hasNothingOfACaseOfWhichNothingIsRecorded() {
        for (CaseSection section : List.of(consent, basis, information)) {
            assertThat(read(section, Story.COORDINATOR, View.WHOLE))
                    .as(section.name())
                    .isEmpty();
        }
    }

    private List<Object> scopesOf(Caller caller) {
        return rows(read(consent, caller, OWN_ROWS).orElseThrow(), "consents").stream()
                .map(row -> row.get("scope"))
                .toList();
    }

    private static Caller partner(String agency) {
        return new Caller(new AgencyId(agency), "RECEPTION_PARTNER", Optional.of("petya"), "RECEPTION");
    }

    private Optional<Map<String, Object>> read(CaseSection section, Caller caller, View view) {
        return caller.call(() -> county.read(() -> section.read(id, view)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> section, String member) {
        return (List<Map<String, Object>>) section.get(member);
    }
}
