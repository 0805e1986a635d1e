// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import se.hemresa.cases.CaseReferral;

/**
 * Reads a referral from XML (domain.md §10.5) into the same record as JSON. The element is valid against the schema;
 * elements of other namespaces at its tail are not looked at.
 */
final class ReferralXml {

    static final String NAMESPACE = "urn:hemresa:exchange:1";

    private ReferralXml() {}

    static CaseReferral read(Element message) {
        return new CaseReferral(
                envelope(one(message, "Envelope")),
                text(message, "Source"),
                LocalDate.parse(text(message, "ReferredOn")),
                text(message, "County"),
                maybe(message, "Municipality").map(ReferralXml::text).orElse(null),
                diaryNumber(one(message, "DiaryNumber")),
                text(message, "Urgency"),
                text(message, "ProtectionLevel"),
                person(one(message, "Person")),
                text(message, "PrimaryPurpose"),
                texts(message, "SecondaryPurpose"),
                texts(message, "SubPurpose"),
                text(message, "TraffickingStatus"),
                texts(message, "TargetGroupGround"),
                consent(one(message, "ConsentToContact")),
                maybe(message, "FreeContact").map(ReferralXml::contact).orElse(null));
    }

    private static CaseReferral.Envelope envelope(Element element) {
        return new CaseReferral.Envelope(
                attribute(element, "messageId"),
                moment(element, "createdAt"),
                attribute(element, "sender"),
                attribute(element, "receiver"),
                truth(element, "confidentiality"),
                attribute(element, "informationClass"));
    }

    private static CaseReferral.DiaryNumber diaryNumber(Element element) {
        return new CaseReferral.DiaryNumber(attribute(element, "authority"), text(element));
    }

    private static CaseReferral.ReferredPerson person(Element element) {
        return new CaseReferral.ReferredPerson(
                all(element, "Name").stream().map(ReferralXml::name).toList(),
                maybe(element, "BirthDate").map(ReferralXml::birthDate).orElse(null),
                maybe(element, "AgeAtReferral")
                        .map(age -> Integer.valueOf(text(age)))
                        .orElse(null),
                text(element, "Gender"),
                texts(element, "Citizenship"),
                all(element, "Language").stream()
                        .map(language ->
                                new CaseReferral.Language(text(language), truth(language, "interpreterNeeded")))
                        .toList());
    }

    private static CaseReferral.Name name(Element element) {
        return new CaseReferral.Name(
                maybe(element, "Given").map(ReferralXml::text).orElse(null),
                maybe(element, "Family").map(ReferralXml::text).orElse(null),
                attribute(element, "kind"));
    }

    private static CaseReferral.BirthDate birthDate(Element element) {
        return new CaseReferral.BirthDate(LocalDate.parse(text(element)), attribute(element, "precision"));
    }

    private static CaseReferral.ConsentToContact consent(Element element) {
        return new CaseReferral.ConsentToContact(
                truth(element, "given"), attribute(element, "language"), moment(element, "at"));
    }

    private static CaseReferral.FreeContact contact(Element element) {
        return new CaseReferral.FreeContact(
                attribute(element, "channel"), text(element), attribute(element, "safeHours"));
    }

    private static Instant moment(Element element, String name) {
        return OffsetDateTime.parse(attribute(element, name)).toInstant();
    }

    /** XML Schema writes a truth in two ways; an attribute that is not there is no. */
    private static boolean truth(Element element, String name) {
        String value = attribute(element, name);
        return "true".equals(value) || "1".equals(value);
    }

    private static String attribute(Element element, String name) {
        return element.hasAttributeNS(null, name)
                ? element.getAttributeNS(null, name).strip()
                : null;
    }

    static String text(Element parent, String name) {
        return text(one(parent, name));
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static List<String> texts(Element parent, String name) {
        return all(parent, name).stream().map(ReferralXml::text).toList();
    }

    private static Element one(Element parent, String name) {
        return maybe(parent, name).orElseThrow(() -> new IllegalStateException("The schema demands " + name));
    }

    private static Optional<Element> maybe(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> isOurs(child, name))
                .map(Element.class::cast)
                .toList();
    }

    private static boolean isOurs(Node node, String name) {
        return node instanceof Element && NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }
}
