// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.Decision;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Participant;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.mapping.ReturnMapping;
import se.hemresa.cases.papers.CaseDocument;
import se.hemresa.cases.papers.Narrative;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.CriminalProceeding;
import se.hemresa.cases.persons.Guardian;
import se.hemresa.cases.persons.HealthRecord;
import se.hemresa.cases.persons.Relationship;
import se.hemresa.cases.tasks.TaskDesk;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What each mask leaves of what is recorded on the way (domain.md §9.1). */
public class JourneySectionsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Caller IOM =
            new Caller(new AgencyId("IOM-BG"), "IOM_RECEIVING", Optional.of("ivo"), "ASSISTED_RETURN");

    private static final ReturnMapping PLOVDIV = new ReturnMapping(
            "BG",
            "BG-16",
            "Plovdiv",
            "Calm",
            List.of(new ReturnMapping.Support("HOUSING", "IOM-BG:shelter")),
            List.of(new ReturnMapping.Source("Country note", DAY)));

    private final County county = County.on(DATABASE);
    private final FactStore persons = county.stores().facts();
    private final CaseFacts facts = county.stores().told();
    private final CaseId id = county.refer();

    @Test
    public void haveNothingOfACaseOfWhichNothingIsRecorded() {
        List<CaseSection> sections = List.of(
                new ParticipantsSection(persons),
                new RelationsSection(facts),
                new HealthSection(facts),
                new CriminalCaseSection(facts),
                new ResidenceSection(persons),
                new MappingSection(facts),
                new DocumentsSection(facts),
                new NarrativeSection(facts),
                new TasksSection(county.stores().tasks()));

        assertThat(sections)
                .allSatisfy(section -> assertThat(read(section, View.WHOLE)).isEmpty());
    }

    @Test
    public void giveTheMappingAsOneTree() {
        record(Story.COORDINATOR, PLOVDIV);

        assertThat(whole(new MappingSection(facts)))
                .isEqualTo(Map.of(
                        "country", "BG",
                        "region", "BG-16",
                        "place", "Plovdiv",
                        "situation", "Calm",
                        "availableSupport", List.of(Map.of("supportType", "HOUSING", "provider", "IOM-BG:shelter")),
                        "sources", List.of(Map.of("title", "Country note", "date", "2026-11-20")),
                        "mappedAt", "2026-11-24T09:00:00Z"));
    }

    @Test
    public void leaveOfOwnRowsTheNewestThatTheOrganisationOfAPartnerEntered() {
        record(IOM, PLOVDIV);
        record(Story.COORDINATOR, new ReturnMapping("BG", null, "Varna", "Calm", null, null));

        assertThat(whole(new MappingSection(facts)))
                .containsEntry("place", "Varna")
                .doesNotContainKey("region");
        assertThat(IOM.call(() -> under(new MappingSection(facts), "OWN_ROWS"))).containsEntry("place", "Plovdiv");
        assertThat(Story.SOCIAL_WORKER.call(() -> read(new MappingSection(facts), mask("OWN_ROWS"))))
                .isEmpty();
    }

    @Test
    public void leaveOfRelationsThoseWhoTravelTogether() {
        record(Story.COORDINATOR, new Relationship("CHILD", "Mira", 4, null, null, null, null, false, true, false));
        record(Story.COORDINATOR, new Relationship("OTHER", "Ivan", 44, "UNCLE", null, null, null, true, false, true));
        record(Story.COORDINATOR, new Guardian("CUSTODIAN", null, null, DAY, null));
        RelationsSection relations = new RelationsSection(facts);

        assertThat(under(relations, "TRAVELLING"))
                .isEqualTo(Map.of("relationships", List.of(Map.of("type", "CHILD", "firstName", "Mira", "age", 4))));
        assertThat(whole(relations)).containsOnlyKeys("relationships", "guardians");
        assertThat((List<?>) whole(relations).get("relationships"))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(keys(row))
                        .isEqualTo(Set.of(
                                "id",
                                "type",
                                "firstName",
                                "age",
                                "role",
                                "isSuspectedExploiter",
                                "travelsTogether",
                                "noContact")));
    }

    @Test
    public void leaveOfHealthTheCodesOfNeeds() {
        record(
                Story.COORDINATOR,
                new HealthRecord(List.of("WHEELCHAIR"), List.of("DIABETES"), null, true, "Insulin", false, null, null));
        HealthSection health = new HealthSection(facts);

        assertThat(under(health, "NEEDS_CODES")).isEqualTo(Map.of("needs", List.of("WHEELCHAIR")));
        assertThat(whole(health)).containsEntry("medication", "Insulin").containsEntry("treatmentOngoing", true);
    }

    @Test
    public void leaveOfACriminalCaseThatThereIsOneAndTheHearings() {
        record(Story.COORDINATOR, new CriminalProceeding("5000-K1", "TRIAL", true, null, List.of(DAY), null));
        CriminalCaseSection criminal = new CriminalCaseSection(facts);

        assertThat(under(criminal, "HEARING_DATES"))
                .isEqualTo(Map.of("exists", true, "hearingDates", List.of("2026-11-20")));
        assertThat(whole(criminal)).containsEntry("policeNo", "5000-K1").containsEntry("isInjuredParty", true);
    }

    @Test
    public void leaveOfContactWhatIsSafeToUse() {
        ContactSection contact = new ContactSection(persons, facts);
        Map<String, Object> expected = Map.of(
                "channels",
                List.of(Map.of(
                        "type", "PHONE",
                        "value", "+46 70 000 00 00",
                        "safeToUse", true,
                        "safeHours", "09:00-12:00")));

        assertThat(whole(contact)).isEqualTo(expected);
        assertThat(under(contact, "SAFE_CHANNELS")).isEqualTo(expected);
        assertThat(read(contact, mask("FUTURE"))).isEmpty();
    }

    @Test
    public void leaveOfContactNoAddressAndNoChannelThatOthersReadOrAnswer() {
        record(Story.COORDINATOR, new ContactChannel("ADDRESS", "Storgatan 1, 411 38 Göteborg", true, null, null));
        record(Story.COORDINATOR, new ContactChannel("MESSAGING", "@shared", false, null, null));
        record(Story.COORDINATOR, new ContactChannel("EMAIL", "alen@example.org", true, null, "Plum"));
        ContactSection contact = new ContactSection(persons, facts);

        assertThat((List<?>) whole(contact).get("channels")).hasSize(4);
        assertThat((List<?>) under(contact, "SAFE_CHANNELS").get("channels"))
                .hasSize(2)
                .first()
                .isEqualTo(Map.of("type", "EMAIL", "value", "alen@example.org", "safeToUse", true, "codeWord", "Plum"));
    }

    @Test
    public void tellOfRelationsNothingWhereNobodyTravelsAlong() {
        record(
                Story.COORDINATOR,
                new Relationship("OTHER", "Ivan", 44, "UNCLE", "Kanarov", "1480", null, true, false, true));
        record(Story.COORDINATOR, new Guardian("CUSTODIAN", null, null, DAY, null));

        assertThat(read(new RelationsSection(facts), mask("TRAVELLING"))).isEmpty();
        assertThat(read(new RelationsSection(facts), mask("FUTURE"))).isEmpty();
    }

    @Test
    public void openANarrativeAsAWholeOrNotAtAll() {
        record(Story.COORDINATOR, new Narrative("In her own words", "HIGH"));
        NarrativeSection narrative = new NarrativeSection(facts);

        assertThat(whole(narrative).get("narratives").toString()).contains("In her own words", "karin");
        assertThat(read(narrative, mask("SUMMARY"))).isEmpty();
        assertThat(read(narrative, mask("OWN_ROWS"))).isEmpty();
    }

    @Test
    public void leaveOfTasksThoseThatTheCallerOpenedOrIsToDo() {
        open(Story.COORDINATOR, "one", "SOCIAL_SERVICES");
        open(Story.SOCIAL_WORKER, "two", "SUPERVISOR");
        open(Story.COORDINATOR, "three", "SUPERVISOR");
        openFor("sara", "four", "SUPERVISOR");
        openFor("sara", "five", "SOCIAL_SERVICES");
        TasksSection tasks = new TasksSection(county.stores().tasks());

        assertThat((List<?>) whole(tasks).get("tasks")).hasSize(5);
        assertThat(Story.SOCIAL_WORKER
                        .call(() -> under(tasks, "OWN_ROWS"))
                        .get("tasks")
                        .toString())
                .contains("one", "two", "five")
                .doesNotContain("three", "four");
    }

    @Test
    public void leaveOfDocumentsThoseThatTheCallerEntered() {
        record(Story.COORDINATOR, new CaseDocument("PLAN", "swe", "DRAWN_UP", "0".repeat(64)));
        record(Story.SOCIAL_WORKER, new CaseDocument("DECISION", "swe", "INCOMING", "1".repeat(64)));
        DocumentsSection documents = new DocumentsSection(facts);

        assertThat((List<?>) whole(documents).get("documents")).hasSize(2);
        assertThat((List<?>) Story.SOCIAL_WORKER
                        .call(() -> under(documents, "OWN_ROWS"))
                        .get("documents"))
                .singleElement()
                .satisfies(row ->
                        assertThat(keys(row)).isEqualTo(Set.of("id", "type", "language", "direction", "sha256")));
    }

    @Test
    public void giveDecisionsClosureHoldAndBreakOffAsAWholeOnly() {
        Decision decision = new Decision(
                null,
                id,
                Decision.ELIGIBILITY,
                Decision.Outcome.GRANTED,
                List.of("karin"),
                Story.NOW,
                Optional.empty(),
                null);
        Story.COORDINATOR.call(() -> county.recording().recordDecision(id, decision, Optional.of("Secret reasons")));
        Story.COORDINATOR.call(() ->
                county.closing().prepareClosure(id, Closure.Terms.of("LEFT_ON_OWN"), Optional.of("Secret words")));
        Story.SUPERVISOR.call(() -> county.closing().approveClosure(id));
        Story.COORDINATOR.call(
                () -> county.closing().enterHold(id, "TRIAL", Optional.of("Secret"), LocalDate.of(2026, 12, 1)));
        record(Story.COORDINATOR, new BreakOff("FAMILY", Story.NOW, "PHONE", null, null, null));
        DecisionsSection decisions = new DecisionsSection(
                persons, county.stores().closing(), facts, county.stores().emergencies());

        Map<String, Object> section = whole(decisions);

        assertThat(section).containsOnlyKeys("decisions", "closure", "hold", "breakOff");
        assertThat(section.get("closure").toString()).contains("requestedBy=karin", "approvedBy=siv");
        assertThat(section.get("breakOff").toString()).contains("contactAt=2026-11-24T09:00:00Z");
        assertThat(section.toString()).doesNotContain("Secret");
        assertThat(read(decisions, mask("OWN_ROWS"))).isEmpty();
    }

    @Test
    public void giveEveryEmergencyOverrideWithWhatItsApproversMustKnow() {
        county.set(id, "TRAVEL_PLANNING");
        UUID override = Story.COORDINATOR
                .call(() -> county.emergencies()
                        .ask(id, "travelComplete", EmergencyOverride.Ground.ACUTE_DANGER, "The shelter is known"))
                .id();
        Story.SUPERVISOR.call(() -> county.emergencies().approve(id, override));
        DecisionsSection decisions = new DecisionsSection(
                persons, county.stores().closing(), facts, county.stores().emergencies());
        String now = "2026-11-24T09:00:00Z";

        assertThat(whole(decisions).get("overrides"))
                .isEqualTo(List.of(Map.of(
                        "id",
                        override.toString(),
                        "event",
                        "travelComplete",
                        "ground",
                        "ACUTE_DANGER",
                        "reason",
                        "The shelter is known",
                        "requestedBy",
                        "karin",
                        "requestedAt",
                        now,
                        "approvals",
                        List.of(Map.of("approvedBy", "siv", "approvedAt", now)))));
        assertThat(read(decisions, mask("OWN_ROWS"))).isEmpty();
    }

    @Test
    public void giveParticipantsResidenceAndVictimStatusAsAWholeOnly() {
        Participant rut = new Participant(
                null,
                id,
                new AgencyId("SE-O"),
                Optional.of("rut"),
                "RISK_ASSESSOR",
                List.of(),
                null,
                Optional.empty(),
                null);
        Story.COORDINATOR.call(() -> county.recording().addParticipant(id, rut, "Assesses"));
        ReturnRight right =
                new ReturnRight(null, id, "BG", "CITIZENSHIP", ReturnRight.Status.PENDING, "PASSPORT", null);
        Story.COORDINATOR.call(() -> county.recording().recordReturnRight(id, right));

        assertThat(whole(new ParticipantsSection(persons)).toString()).contains("rut", "RISK_ASSESSOR");
        assertThat(whole(new ResidenceSection(persons)).toString()).contains("PENDING");
        assertThat(whole(new VictimStatusSection(persons))).containsEntry("status", "PossibleVictimOfTrafficking");
        assertThat(read(new ParticipantsSection(persons), mask("OWN_ROWS"))).isEmpty();
        assertThat(read(new ResidenceSection(persons), mask("OWN_ROWS"))).isEmpty();
        assertThat(read(new VictimStatusSection(persons), mask("OWN_ROWS"))).isEmpty();
    }

    private void record(Caller caller, CaseFact fact) {
        caller.call(() -> county.facts().record(id, fact));
    }

    /** Whoever has the same id elsewhere, in another role, is somebody else. */
    private void openFor(String assignee, String kind, String role) {
        Story.COORDINATOR.call(() ->
                county.tasks().enter(id, new TaskDesk.Errand(kind, role, assignee, Story.NOW.plusSeconds(60), null)));
    }

    private void open(Caller caller, String kind, String role) {
        caller.call(() ->
                county.tasks().enter(id, new TaskDesk.Errand(kind, role, null, Story.NOW.plusSeconds(60), null)));
    }

    private Map<String, Object> whole(CaseSection section) {
        return read(section, View.WHOLE).orElseThrow();
    }

    private Map<String, Object> under(CaseSection section, String mask) {
        return read(section, mask(mask)).orElseThrow();
    }

    private Optional<Map<String, Object>> read(CaseSection section, View view) {
        return county.read(() -> section.read(id, view));
    }

    private static View mask(String code) {
        return new View(false, Set.of(code));
    }

    private static Set<?> keys(Object row) {
        return ((Map<?, ?>) row).keySet();
    }
}
