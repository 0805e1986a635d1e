// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.papers.Narrative;
import se.hemresa.cases.persons.CriminalProceeding;
import se.hemresa.cases.persons.HealthRecord;
import se.hemresa.cases.persons.Relationship;
import se.hemresa.cases.sections.ContactSection;
import se.hemresa.cases.sections.CriminalCaseSection;
import se.hemresa.cases.sections.ExploitationSection;
import se.hemresa.cases.sections.HealthSection;
import se.hemresa.cases.sections.IdentitySection;
import se.hemresa.cases.sections.NarrativeSection;
import se.hemresa.cases.sections.RelationsSection;
import se.hemresa.cases.sections.ShellSection;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Papers;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A section of a case by SOAP is the section by REST. */
public class SectionReadingTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final CaseId ABSENT = new CaseId(UUID.fromString("019abcde-0000-7000-8000-00000000000a"));

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();
    private final List<CaseSection> sections = List.of(
            new ShellSection(county.stores().cases(), county.stores().facts(), new StateTable()),
            new IdentitySection(
                    county.stores().cases(),
                    county.stores().facts(),
                    county.stores().told()),
            new ExploitationSection(county.stores().facts()),
            new ContactSection(county.stores().facts(), county.stores().told()),
            new HealthSection(county.stores().told()),
            new CriminalCaseSection(county.stores().told()),
            new RelationsSection(county.stores().told()),
            new NarrativeSection(county.stores().told()));

    @Before
    public void tellWhatIsKnown() {
        Story.COORDINATOR.call(() -> {
            county.facts().record(id, new Narrative("He said: \"<Item>\" & went.\n\u0007Then", "K3"));
            county.facts()
                    .record(id, new HealthRecord(List.of("REST"), List.of(), List.of(), true, null, false, null, "X"));
            county.facts()
                    .record(
                            id,
                            new CriminalProceeding(
                                    "5000-K1", "INVESTIGATION", true, null, List.of(LocalDate.of(2027, 1, 8)), null));
            return county.facts()
                    .record(id, new Relationship("SIBLING", "Mira", 19, null, null, null, null, false, true, false));
        });
    }

    @Test
    public void givesEverySectionAsTheSheetGivesIt() {
        for (CaseSection section : sections) {
            Element answer = Story.COORDINATOR.call(() -> ask(county.access(), request(id, section.name())));
            CaseSheet.Reading given = Story.COORDINATOR.call(() -> read(county.access(), id, section.name()));

            assertThat(Papers.faults(answer)).as(section.name()).isEmpty();
            assertThat(answer.getLocalName()).isEqualTo("ReadSectionAnswer");
            assertThat(part(answer, "CaseId").getTextContent()).isEqualTo(id.toString());
            assertThat(part(answer, "Section").getTextContent()).isEqualTo(section.name());
            assertThat(given.content()).as(section.name()).isNotEmpty();
            assertThat(tree(part(answer, "Content"))).as(section.name()).isEqualTo(words(given.content()));
        }
    }

    @Test
    public void givesUnderAMaskWhatTheMaskLeaves() {
        OpenAccess masking = new OpenAccess("SE-O");
        masking.mask("ESCORT", "FIRST_NAME");
        Caller escort = new Caller(Story.COORDINATOR.agency(), "ESCORT", Optional.of("eva"), "CASE_HANDLING");

        Element answer = escort.call(() -> ask(masking, request(id, "identity")));

        assertThat(tree(part(answer, "Content"))).isEqualTo(Map.of("firstName", "Alén"));
    }

    @Test
    public void answersWithAnEmptyContentWhereTheCaseHasNoneYet() {
        CaseId bare = county.refer(Story.referral(Story.ALEN, "bare"));

        Element answer = Story.COORDINATOR.call(() -> ask(county.access(), request(bare, "narrative")));

        assertThat(Papers.faults(answer)).isEmpty();
        assertThat(part(answer, "Content").hasChildNodes()).isFalse();
    }

    @Test
    public void refusesAForeignAnAbsentAndAnUnknownOneAlike() {
        PlatformException foreign = refused(Story.STRANGER, request(id, "identity"));
        PlatformException absent = refused(Story.STRANGER, request(ABSENT, "identity"));
        PlatformException unknown = refused(Story.COORDINATOR, request(id, "secrets"));

        assertThat(List.of(foreign, absent, unknown)).allSatisfy(refusal -> {
            assertThat(refusal.code()).isEqualTo(PlatformError.NOT_FOUND);
            assertThat(refusal.violations()).isEmpty();
            assertThat(refusal).hasMessage(foreign.getMessage());
        });
    }

    @Test
    public void isALookAtTheOneSectionAndAReferralIsNone() {
        Seen seen = new Seen(true);

        seen.during(() -> Story.COORDINATOR.call(() -> ask(county.access(), request(id, "identity"))));

        assertThat(seen.cases()).containsExactly(id);
        assertThat(seen.sections()).containsExactly("identity");
        assertThat(operations(county.access()).get("ReadSection").look()).contains(Looks.Kind.READ);
        assertThat(operations(county.access()).get("CaseReferral").look()).isEmpty();
    }

    @Test
    public void takesWhatTheSchemaTakes() {
        String spaced = request(id, "identity")
                .replace("<CaseId>", "<CaseId>\n  ")
                .replace("</Section>", " </Section>")
                .replace("</ReadSection>", "<x:Own xmlns:x=\"urn:other\"><x:CaseId>1</x:CaseId></x:Own></ReadSection>");

        assertThat(Papers.faults(element(spaced))).isEmpty();
        Element answer = Story.COORDINATOR.call(() -> ask(county.access(), spaced));
        assertThat(part(answer, "Section").getTextContent()).isEqualTo("identity");
    }

    @Test
    public void refusesByTheSchemaWhatIsNoQuestion() {
        String good = request(id, "identity");

        assertThat(Papers.faults(element(good))).isEmpty();
        assertThat(List.of(
                        good.replace(id.toString(), "ATV-2026-0001"),
                        good.replace(id.toString(), id + "0"),
                        good.replace("<Section>identity</Section>", ""),
                        good.replace("<Section>identity</Section>", "<Section> </Section>"),
                        good.replace("identity", "x".repeat(61)),
                        good.replace("</ReadSection>", "<Section>health</Section></ReadSection>"),
                        good.replace("</ReadSection>", "<Own>1</Own></ReadSection>"),
                        good.replace(" version=\"1.0\"", ""),
                        good.replace("1.0", "2.0")))
                .allSatisfy(bad -> assertThat(Papers.faults(element(bad))).isNotEmpty());
    }

    @Test
    public void handlesWhatTheWsdlOffersInBothVersionsOfSoap() {
        List<String> requests = all(Papers.wsdl().getElementsByTagName("wsdl:message")).stream()
                .filter(message -> message.getAttribute("name").endsWith("Request"))
                .map(message -> part(message, "part").getAttribute("element").replace("ex:", ""))
                .toList();

        assertThat(operations(county.access()).keySet()).containsExactlyInAnyOrderElementsOf(requests);
        assertThat(offered("wsdl:portType")).containsExactly(List.of("Refer", "ReadSection"));
        assertThat(offered("wsdl:binding"))
                .containsExactly(List.of("Refer", "ReadSection"), List.of("Refer", "ReadSection"));
    }

    private static List<List<String>> offered(String where) {
        return all(Papers.wsdl().getElementsByTagName(where)).stream()
                .map(place -> all(place.getElementsByTagName("wsdl:operation")).stream()
                        .map(operation -> operation.getAttribute("name"))
                        .toList())
                .toList();
    }

    private PlatformException refused(Caller caller, String request) {
        return catchThrowableOfType(PlatformException.class, () -> caller.call(() -> ask(county.access(), request)));
    }

    private Element ask(Access access, String request) {
        return operations(access).get("ReadSection").handle(element(request));
    }

    private Map<String, SoapOperation> operations(Access access) {
        CaseSheet sheet = (caseId, section) -> read(access, caseId, section);
        return new CaseExchange(county.desk(), county.reading(sheet)).operations();
    }

    /** As the platform reads a section: through access. */
    private CaseSheet.Reading read(Access access, CaseId caseId, String name) {
        View view = access.view(caseId, name, Operation.READ);
        if (view.isNothing()) {
            return new CaseSheet.Reading(CaseSheet.Outcome.NOT_ALLOWED, Map.of());
        }
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .map(section -> county.read(() -> section.read(caseId, view))
                        .map(content -> new CaseSheet.Reading(CaseSheet.Outcome.READ, content))
                        .orElse(new CaseSheet.Reading(CaseSheet.Outcome.EMPTY, Map.of())))
                .orElse(new CaseSheet.Reading(CaseSheet.Outcome.NOT_AVAILABLE, Map.of()));
    }

    private static String request(CaseId caseId, String section) {
        return "<ReadSection xmlns=\"urn:hemresa:exchange:1\" version=\"1.0\"><CaseId>" + caseId + "</CaseId><Section>"
                + section + "</Section></ReadSection>";
    }

    private static Element element(String xml) {
        return Papers.parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Element part(Element answer, String name) {
        return all(answer.getChildNodes()).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a receiver makes of it, without knowing any section. */
    private static Object tree(Element element) {
        List<Element> children = all(element.getChildNodes());
        if (children.isEmpty()) {
            return element.getTextContent();
        }
        return children.get(0).getLocalName().equals("Item")
                ? children.stream().map(SectionReadingTest::tree).toList()
                : children.stream()
                        .collect(Collectors.toMap(child -> child.getAttribute("name"), SectionReadingTest::tree));
    }

    /** The same in words, where what is empty has no kind. */
    private static Object words(Object value) {
        if (value instanceof Map<?, ?> group && !group.isEmpty()) {
            return group.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> words(entry.getValue())));
        }
        if (value instanceof Collection<?> list && !list.isEmpty()) {
            return list.stream().map(SectionReadingTest::words).toList();
        }
        return value instanceof Map || value instanceof Collection
                ? ""
                : value.toString().replace('\u0007', '\uFFFD');
    }

    private static List<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
