// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.ClassRule;
import org.junit.Test;
import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.api.testing.Contract;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Resources;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Papers;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** The referral of the guide (domain.md §10.5) in both its forms. */
public class ReferralFormsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final JsonNode json = Contract.json("samples/referral.json");
    private final String xml = new String(Resources.bytes("samples/referral.xml"), StandardCharsets.UTF_8);

    @Test
    public void satisfiesBothContracts() {
        assertThat(Contract.faults("CaseReferral", json)).isEmpty();
        assertThat(Papers.faults(Papers.parse(Resources.bytes("samples/referral.xml"))))
                .isEmpty();
    }

    @Test
    public void bindsToEqualRecords() {
        CaseReferral fromJson = Contract.bind(json, CaseReferral.class);
        CaseReferral fromXml = ReferralXml.read(element(xml));

        assertThat(fromXml).isEqualTo(fromJson);
        assertThat(fromXml.person().names()).hasSize(1);
        assertThat(fromXml.freeContact().safeHours()).isEqualTo("09:00-12:00");
    }

    @Test
    public void bindsToEqualRecordsWithTheAgeAlone() {
        ObjectNode aged = json.deepCopy();
        ObjectNode person = (ObjectNode) aged.path("person");
        person.remove(List.of("birthDate", "names", "languages"));
        person.put("ageAtReferral", 30);
        aged.remove(List.of("municipality", "freeContact", "secondaryPurposes", "extensions"));
        String agedXml = xml.replaceAll("(?s)<Name .*</Name>\\s*", "")
                .replaceAll("<BirthDate.*</BirthDate>", "<AgeAtReferral>30</AgeAtReferral>")
                .replaceAll("<Language .*</Language>", "")
                .replaceAll("<Municipality>.*</Municipality>", "")
                .replaceAll("<FreeContact.*</FreeContact>", "");

        assertThat(Contract.faults("CaseReferral", aged)).isEmpty();
        assertThat(Papers.faults(element(agedXml))).isEmpty();
        assertThat(ReferralXml.read(element(agedXml))).isEqualTo(Contract.bind(aged, CaseReferral.class));
    }

    @Test
    public void acceptsForeignElementsAtTheTailOnly() {
        String tail = xml.replace("</CaseReferral>", "<x:Own xmlns:x=\"urn:other\">1</x:Own></CaseReferral>");
        String amid = xml.replace("<County>", "<x:Own xmlns:x=\"urn:other\">1</x:Own><County>");
        String ours = xml.replace("</CaseReferral>", "<Own>1</Own></CaseReferral>");

        assertThat(Papers.faults(element(tail))).isEmpty();
        assertThat(ReferralXml.read(element(tail))).isEqualTo(ReferralXml.read(element(xml)));
        assertThat(Papers.faults(element(amid))).isNotEmpty();
        assertThat(Papers.faults(element(ours))).isNotEmpty();
    }

    @Test
    public void acceptsExtensionsAndRefusesUnknownMembers() {
        ObjectNode extended = json.deepCopy();
        extended.putObject("extensions").put("own", 1);
        ObjectNode unknown = json.deepCopy();
        unknown.put("own", 1);
        ((ObjectNode) unknown.path("person")).put("own", 1);

        assertThat(Contract.faults("CaseReferral", extended)).isEmpty();
        assertThat(Contract.bind(extended, CaseReferral.class)).isEqualTo(Contract.bind(json, CaseReferral.class));
        assertThat(Contract.faults("CaseReferral", unknown)).hasSize(2);
    }

    @Test
    public void answersWithIdReferenceAndStateAndNothingElse() {
        County county = County.on(DATABASE);
        Element answer = Story.SOCIAL_WORKER.call(() -> operation(county).handle(element(xml)));

        CaseFile file = county.read(() -> county.stores().cases().newest(1)).get(0);
        assertThat(Papers.faults(answer)).isEmpty();
        assertThat(answer.getTextContent()).isEqualTo(file.id() + file.caseRef() + "REFERRED");
    }

    @Test
    public void tellsViolationsByXpath() {
        County county = County.on(DATABASE);
        String wrong = xml.replace("sender=\"SE-O:", "sender=\"SE-AB:")
                .replace("<Citizenship>BG", "<Citizenship>BG</Citizenship><Citizenship>ZZ")
                .replace(">bul<", ">zzz<");

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(
                        () -> Story.SOCIAL_WORKER.call(() -> operation(county).handle(element(wrong))))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::at, Violation::rule)
                        .containsExactly(
                                tuple("/CaseReferral/Envelope/@sender", "sender-not-caller"),
                                tuple("/CaseReferral/Person/Citizenship[2]", "unknown-code"),
                                tuple("/CaseReferral/Person/Language[1]", "unknown-code")));
    }

    private static SoapOperation operation(County county) {
        Map<String, SoapOperation> operations = new CaseExchange(county.desk(), county.reading()).operations();
        return operations.get("CaseReferral");
    }

    private static Element element(String xml) {
        return Papers.parse(xml.getBytes(StandardCharsets.UTF_8));
    }
}
