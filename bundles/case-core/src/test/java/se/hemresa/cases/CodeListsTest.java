// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import se.hemresa.api.testing.Contract;
import se.hemresa.cases.testing.Papers;

import static org.assertj.core.api.Assertions.assertThat;

/** The codes of both contracts are those of code-lists.json, no more and no less. */
public class CodeListsTest {

    private static final Map<String, String> IN_JSON = Map.ofEntries(
            Map.entry("CaseGender", "Gender"),
            Map.entry("CaseExploitationPurpose", "ExploitationPurpose"),
            Map.entry("CaseSubPurpose", "SubPurpose"),
            Map.entry("CaseTraffickingStatus", "TraffickingStatus"),
            Map.entry("CaseTargetGroupGround", "TargetGroupGround"),
            Map.entry("CaseReferralSource", "ReferralSource"),
            Map.entry("CaseProtectionLevel", "ProtectionLevel"),
            Map.entry("CaseInformationClass", "SecurityClass"),
            Map.entry("CaseClosureReason", "ClosureReason"),
            Map.entry("CaseConsentScope", "ConsentScope"),
            Map.entry("CaseConsentPurpose", "Purpose"),
            Map.entry("CaseIdentifierType", "IdentifierType"),
            Map.entry("CaseSupportType", "SupportType"));

    private static final List<String> IN_XML = List.of(
            "Gender",
            "ExploitationPurpose",
            "SubPurpose",
            "TraffickingStatus",
            "TargetGroupGround",
            "ReferralSource",
            "ProtectionLevel",
            "SecurityClass");

    @Test
    public void holdsTheSameCodesInTheJsonContract() {
        IN_JSON.forEach((schema, list) -> assertThat(jsonCodes(schema)).as(list).isEqualTo(Contract.codes(list)));
    }

    @Test
    public void holdsTheSameCodesInTheXmlSchema() {
        IN_XML.forEach(list -> assertThat(xmlCodes(list)).as(list).isEqualTo(Contract.codes(list)));
    }

    @Test
    public void holdsTheSameCodesOfOurOwnInBoth() {
        Map.of(
                        "CaseUrgency", "Urgency",
                        "CaseNameKind", "NameKind",
                        "CaseBirthDatePrecision", "BirthDatePrecision",
                        "CaseContactChannel", "ContactChannel")
                .forEach((json, xml) -> assertThat(jsonCodes(json)).isEqualTo(xmlCodes(xml)));
    }

    @Test
    public void dividesTheBasesOfTransferByTheirKind() {
        Map.of("CaseOslProvision", "OSL", "CaseGdprArticle", "GDPR")
                .forEach((schema, kind) -> assertThat(jsonCodes(schema))
                        .isEqualTo(Contract.stream(Contract.json("code-lists.json")
                                        .path("LegalBasisTransfer")
                                        .path("values"))
                                .filter(value -> value.path("kind").asText().equals(kind))
                                .map(value -> value.path("code").asText())
                                .toList()));
    }

    @Test
    public void namesTheRolesThatCanLogInAndTheSectionsOfACase() {
        assertThat(jsonCodes("CaseParticipantRole"))
                .isEqualTo(Contract.stream(
                                Contract.json("code-lists.json").path("Role").path("values"))
                        .filter(role -> role.path("login").asBoolean(true))
                        .map(role -> role.path("code").asText())
                        .toList());
        assertThat(jsonCodes("CaseSectionCode"))
                .isEqualTo(Contract.stream(
                                Contract.json("code-lists.json").path("Section").path("values"))
                        .filter(section -> "CASE".equals(section.path("scope").asText()))
                        .map(section -> section.path("code").asText())
                        .toList());
    }

    private static List<String> jsonCodes(String schema) {
        return Contract.stream(Contract.schema(schema).path("enum"))
                .map(code -> code.asText())
                .toList();
    }

    private static List<String> xmlCodes(String type) {
        NodeList values = simpleType(type).getElementsByTagNameNS("*", "enumeration");
        return IntStream.range(0, values.getLength())
                .mapToObj(i -> ((Element) values.item(i)).getAttribute("value"))
                .toList();
    }

    private static Element simpleType(String name) {
        NodeList types = Papers.schema().getElementsByTagNameNS("*", "simpleType");
        return IntStream.range(0, types.getLength())
                .mapToObj(i -> (Element) types.item(i))
                .filter(type -> type.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
