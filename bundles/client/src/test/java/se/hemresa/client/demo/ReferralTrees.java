// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.time.LocalDate;
import java.time.Period;

import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.client.http.Xml;

/** The message in XML turned into the tree of the message in JSON, by hand and member by member. */
final class ReferralTrees {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferralTrees() {}

    static ObjectNode fromXml(Element message) {
        ObjectNode tree = JSON.createObjectNode().put("type", message.getLocalName());
        tree.put("version", message.getAttribute("version"));
        Element envelope = child(message, "Envelope");
        tree.putObject("envelope")
                .put("messageId", envelope.getAttribute("messageId"))
                .put("createdAt", envelope.getAttribute("createdAt"))
                .put("sender", envelope.getAttribute("sender"))
                .put("receiver", envelope.getAttribute("receiver"))
                .put("confidentiality", Boolean.parseBoolean(envelope.getAttribute("confidentiality")))
                .put("informationClass", envelope.getAttribute("informationClass"));
        copy(message, tree, "Source", "source");
        copy(message, tree, "ReferredOn", "referredOn");
        copy(message, tree, "County", "county");
        tree.putObject("diaryNumber")
                .put("authority", child(message, "DiaryNumber").getAttribute("authority"))
                .put("number", Xml.text(message, "DiaryNumber"));
        copy(message, tree, "Urgency", "urgency");
        copy(message, tree, "ProtectionLevel", "protectionLevel");
        tree.set("person", person(child(message, "Person")));
        copy(message, tree, "PrimaryPurpose", "primaryPurpose");
        list(message, tree, "SecondaryPurpose", "secondaryPurposes");
        list(message, tree, "SubPurpose", "subPurposes");
        copy(message, tree, "TraffickingStatus", "traffickingStatus");
        list(message, tree, "TargetGroupGround", "targetGroupGrounds");
        contact(message, tree);
        return tree;
    }

    private static ObjectNode person(Element person) {
        ObjectNode tree = JSON.createObjectNode();
        Element name = child(person, "Name");
        tree.putArray("names")
                .addObject()
                .put("given", Xml.text(name, "Given"))
                .put("family", Xml.text(name, "Family"))
                .put("kind", name.getAttribute("kind"));
        tree.putObject("birthDate")
                .put("value", Xml.text(person, "BirthDate"))
                .put("precision", child(person, "BirthDate").getAttribute("precision"));
        copy(person, tree, "Gender", "gender");
        list(person, tree, "Citizenship", "citizenships");
        tree.putArray("languages")
                .addObject()
                .put("code", Xml.text(person, "Language"))
                .put(
                        "interpreterNeeded",
                        Boolean.parseBoolean(child(person, "Language").getAttribute("interpreterNeeded")));
        return tree;
    }

    private static void contact(Element message, ObjectNode tree) {
        Element consent = child(message, "ConsentToContact");
        tree.putObject("consentToContact")
                .put("given", Boolean.parseBoolean(consent.getAttribute("given")))
                .put("language", consent.getAttribute("language"))
                .put("at", consent.getAttribute("at"));
        Element contact = child(message, "FreeContact");
        tree.putObject("freeContact")
                .put("channel", contact.getAttribute("channel"))
                .put("value", contact.getTextContent())
                .put("safeHours", contact.getAttribute("safeHours"));
    }

    static int age(ObjectNode message) {
        LocalDate born = LocalDate.parse(message.at("/person/birthDate/value").asText());
        return Period.between(born, LocalDate.parse(message.get("referredOn").asText()))
                .getYears();
    }

    private static Element child(Element parent, String name) {
        return Xml.children(parent, name).get(0);
    }

    private static void copy(Element from, ObjectNode to, String element, String member) {
        to.put(member, Xml.text(from, element));
    }

    private static void list(Element from, ObjectNode to, String element, String member) {
        Xml.children(from, element).forEach(item -> to.withArray("/" + member).add(item.getTextContent()));
        to.withArray("/" + member);
    }
}
