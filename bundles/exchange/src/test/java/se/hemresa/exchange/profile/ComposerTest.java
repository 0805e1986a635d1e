// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Minimisation.Composition;
import se.hemresa.api.exchange.Minimisation.Note;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.exchange.testing.GivenConsents;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is given is what minimisation.json says, for every field and every recipient. */
public class ComposerTest {

    private static final AgencyId LESS = new AgencyId("LESS");

    /** Conditions that are recorded nowhere, and a number that is recorded nowhere. */
    private static final Set<String> UNKNOWN = Set.of("needed-for-service", "police-channel");

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static PostOffice office;

    private final Map<String, Object> file = Json.resource("data/minimisation.json");
    private final KnownCases cases = new KnownCases();
    private final GivenConsents policy = new GivenConsents();
    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @BeforeClass
    public static void aPartnerOfEachKind() {
        office = PostOffice.on(DATABASE);
        Tree.objects(Json.resource("data/minimisation.json"), "recipients").forEach(recipient -> {
            String code = Tree.text(recipient, "code").orElseThrow();
            office.register(agency(code), code, List.of());
        });
        office.register(LESS, "IOM_FINLAND", List.of("fullName", "narrative"));
    }

    @Before
    public void aFullCase() {
        cases.put(caseId, "SE-AB", "APPLICATION_READY");
        FullCase.put(cases, caseId);
    }

    private static AgencyId agency(String recipient) {
        return new AgencyId(recipient.replace('_', '-'));
    }

    @Test
    public void givesExactlyTheFieldsOfTheMatrix() {
        int cells = 0;
        for (Map<String, Object> recipient : Tree.objects(file, "recipients")) {
            String code = Tree.text(recipient, "code").orElseThrow();
            assertThat(compose(code).fields().keySet()).as(code).isEqualTo(expected(code, false));
            cells += compose(code).notes().size();
        }
        cases.put(caseId, "SE-AB", "ACCEPTED");
        for (Map<String, Object> recipient : Tree.objects(file, "recipients")) {
            String code = Tree.text(recipient, "code").orElseThrow();
            assertThat(compose(code).fields().keySet()).as(code + " accepted").isEqualTo(expected(code, true));
        }
        assertThat(cells).isEqualTo(9 * 18);
    }

    private Set<String> expected(String recipient, boolean accepted) {
        Set<String> given = new LinkedHashSet<>();
        for (Map<String, Object> field : Tree.objects(file, "fields")) {
            Map<String, Object> rule = Tree.object(Tree.object(field, "to"), recipient);
            boolean known = Tree.text(rule, "condition")
                            .filter(UNKNOWN::contains)
                            .isEmpty()
                    && Tree.text(rule, "how").filter("duty-phone"::equals).isEmpty();
            boolean sent = switch (Tree.text(rule, "send").orElse("X")) {
                case "S", "P" -> true;
                case "A" -> accepted;
                default -> false;
            };
            if (sent && known) {
                given.add(Tree.text(field, "field").orElseThrow());
            }
        }
        return given;
    }

    @Test
    public void notesEveryFieldInTheOrderOfTheFileAndInBothLanguages() {
        List<Note> notes = compose("IOM_FINLAND").notes();

        assertThat(notes)
                .extracting(Note::field)
                .isEqualTo(Tree.objects(file, "fields").stream()
                        .map(field -> Tree.text(field, "field").orElseThrow())
                        .toList());
        assertThat(notes)
                .allSatisfy(note -> assertThat(note.english()).contains(": ").isNotEqualTo(note.swedish()))
                .allSatisfy(note -> assertThat(note.swedish()).doesNotStartWith(note.field() + ":"));
        assertThat(note("IOM_FINLAND", "risk").how()).isEqualTo("levels-and-mitigations");
        assertThat(reason("IOM_FINLAND", "risk")).isEqualTo("COARSENED");
        assertThat(reason("IOM_FINLAND", "fullName")).isEqualTo("GIVEN");
        assertThat(reason("IOM_FINLAND", "narrative")).isEqualTo("NOT_IN_PROFILE");
        assertThat(reason("IOM_FINLAND", "travelDocumentNumber")).isEqualTo("ONLY_AFTER_ACCEPTED");
        assertThat(reason("IOM_RECEIVING", "exploitationPurpose")).isEqualTo("CONDITION");
        assertThat(reason("ESCORT", "staffContact")).isEqualTo("EMPTY");
    }

    @Test
    public void givesIomWhatItNeedsInTheFormTheProfileSays() {
        Map<String, Object> fields = compose("IOM_FINLAND").fields();

        assertThat(fields.get("pseudonym")).isEqualTo("amber falcon");
        assertThat(fields.get("fullName")).isEqualTo(Map.of("given", "Dimitar", "family", "Petrov"));
        assertThat(fields.get("birthDate")).isEqualTo(Map.of("value", "1996-05-01", "precision", "DAY"));
        assertThat(fields.get("placeOfReturn"))
                .isEqualTo(Map.of("country", "BG", "region", "BG-23", "place", "Botevgrad"));
        assertThat(fields.get("exploitationPurpose"))
                .isEqualTo(Map.of("primaryPurpose", "FORCED_BEGGING", "secondaryPurposes", List.of("FORCED_CRIME")));
        assertThat(fields.get("health"))
                .isEqualTo(Map.of(
                        "needs", List.of("PSYCHOSOCIAL", "WHEELCHAIR"),
                        "fitToTravel", Map.of("required", true, "validTo", "2026-12-31")));
        assertThat(Json.write(fields.get("risk"))).contains("RA-SE", "HIGH", "DEBT", "SAFE_TRANSPORT", "2026-12-09");
        assertThat(fields.get("family")).isEqualTo(List.of(Map.of("firstName", "Elena", "age", 7, "type", "CHILD")));
        assertThat(fields.get("exploiters")).isEqualTo(List.of("UNCLE", "FORMER_EMPLOYER"));
        assertThat(fields.get("criminalCase")).isEqualTo(Map.of("exists", true, "hearingDates", List.of("2027-02-01")));
        assertThat(fields.get("consents"))
                .isEqualTo(List.of(
                        Map.of("ref", "c-1", "scope", "SHARE_IOM_FI", "validTo", "2027-05-20"),
                        Map.of("ref", "c-2", "scope", "VOLUNTARY_RETURN", "validTo", "2027-05-20T00:00:00Z")));
        assertThat(fields.get("staffContact")).isEqualTo("SE-AB:return-coordination");
    }

    @Test
    public void coarsensForTheOthers() {
        Map<String, Object> carrier = compose("CARRIER").fields();
        Map<String, Object> enquiry = compose("ENQUIRY").fields();
        Map<String, Object> escort = compose("ESCORT").fields();
        Map<String, Object> police = compose("POLICE_ALARM").fields();

        assertThat(carrier.get("fullName")).isEqualTo(Map.of("given", "Dimitar", "family", "Petrov"));
        assertThat(carrier.get("health")).isEqualTo(List.of("WHEELCHAIR"));
        assertThat(carrier.get("placeOfReturn")).isEqualTo(Map.of("to", "SOF"));
        assertThat(carrier.get("travelDocumentNumber"))
                .isEqualTo(List.of(Map.of("type", "PASSPORT", "number", "X12", "validTo", "2030-01-01")));
        assertThat(carrier.get("family")).isEqualTo(List.of(Map.of("firstName", "Elena", "age", 7)));
        assertThat(enquiry.get("birthDate")).isEqualTo("25-39");
        assertThat(enquiry.get("placeOfReturn")).isEqualTo(Map.of("country", "BG", "region", "BG-23"));
        assertThat(enquiry.get("family")).isEqualTo(Map.of("count", 1, "ageBands", List.of("0-17")));
        assertThat(escort.get("fullName")).isEqualTo("Dimitar");
        assertThat(escort.get("risk")).isEqualTo(List.of(Map.of("instruction", "Meet at the gate")));
        assertThat(escort.get("placeOfReturn"))
                .isEqualTo(Map.of("to", "SOF", "arrivesAt", "2026-12-10T12:00+02:00[Europe/Sofia]"));
        assertThat(compose("RECEPTION_PARTNER").fields().get("birthDate")).isEqualTo(30);
        assertThat(compose("MUNICIPALITY").fields().get("risk")).isEqualTo("HIGH");
        assertThat(police.get("addressInSweden")).isEqualTo("Hamngatan 2");
        assertThat(police.get("swedishNumbers")).isEqualTo(List.of("960561-2394"));
        assertThat(police.get("risk"))
                .isEqualTo(Map.of(
                        "overall", "HIGH", "instructions", List.of(Map.of("instruction", "Do not call the uncle"))));
    }

    @Test
    public void neverGivesWhatNobodyOutsideMayKnow() {
        for (Map<String, Object> recipient : Tree.objects(file, "recipients")) {
            String code = Tree.text(recipient, "code").orElseThrow();
            assertThat(Json.write(compose(code).fields()))
                    .as(code)
                    .doesNotContain("never told", "DIABETES", "Boris", "Kiril", "EXTREME", "STREET_BEGGING", "anna");
        }
    }

    @Test
    public void givesTheCarrierNoBirthDateWhereNoBorderIsControlled() {
        cases.put(caseId, "travel", FullCase.travel(false));

        assertThat(compose("CARRIER").fields()).doesNotContainKeys("birthDate", "travelDocumentNumber");
        assertThat(reason("CARRIER", "birthDate")).isEqualTo("CONDITION");
    }

    @Test
    public void givesNoHealthWithoutConsentButToThePoliceInAnAlarm() {
        policy.withdraw("HEALTH_DATA");

        assertThat(reason("IOM_FINLAND", "health")).isEqualTo("NO_CONSENT");
        assertThat(compose("IOM_FINLAND").fields()).doesNotContainKey("health");
        assertThat(compose("POLICE_ALARM").fields()).containsKey("health");
    }

    @Test
    public void keepsBackWhatAnAbsentModuleOwns() {
        cases.absent("risk");
        cases.absent("travel-needs");

        assertThat(reason("IOM_FINLAND", "risk")).isEqualTo("NOT_AVAILABLE");
        assertThat(reason("IOM_FINLAND", "health")).isEqualTo("NOT_AVAILABLE");
        assertThat(compose("IOM_FINLAND").fields())
                .doesNotContainKeys("risk", "health")
                .containsKey("fullName");
    }

    @Test
    public void aPartnersOwnProfileTakesAwayOnly() {
        Composition composed = composer().compose(caseId, LESS);

        assertThat(composed.fields())
                .doesNotContainKeys("fullName", "narrative")
                .containsKey("birthDate");
        assertThat(composed.notes())
                .filteredOn(note -> note.field().equals("fullName"))
                .extracting(Note::reason)
                .containsExactly("PARTNER_WITHOUT");
    }

    @Test
    public void keepsBackTheIdentityOfTheProtected() {
        CaseId unknown = new CaseId(UUID.randomUUID());
        FullCase.put(cases, unknown);

        Composition composed = composer().compose(unknown, agency("IOM_FINLAND"));

        assertThat(composed.fields())
                .doesNotContainKeys("fullName", "birthDate")
                .containsKey("gender");
        assertThat(composed.notes())
                .filteredOn(note -> note.field().equals("fullName"))
                .extracting(Note::reason)
                .containsExactly("PROTECTED");
    }

    @Test
    public void knowsNoPartnerThatIsNotActive() {
        assertThatThrownBy(() -> composer().compose(caseId, new AgencyId("NOBODY")))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ExchangeError.UNKNOWN_PARTNER));
    }

    private Note note(String recipient, String field) {
        return compose(recipient).notes().stream()
                .filter(note -> note.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private String reason(String recipient, String field) {
        return note(recipient, field).reason();
    }

    private Composition compose(String recipient) {
        return composer().compose(caseId, agency(recipient));
    }

    private Composer composer() {
        return new Composer(office.work, cases, cases, policy, office.stores.partners(), office.clock);
    }
}
