// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.Reply;
import se.hemresa.client.http.Xml;

/** The words of a section, each at its place, whichever door they came by. What is empty has no kind. */
final class SectionWords {

    private final Map<String, String> words = new TreeMap<>();

    private SectionWords() {}

    static Map<String, String> ofRest(Reply reply) {
        SectionWords section = new SectionWords();
        section.add("", reply.expect(200).json().path("content"));
        return section.words;
    }

    static Map<String, String> ofSoap(Reply reply) {
        SectionWords section = new SectionWords();
        Element envelope = Xml.parse(reply.expect(200).body());
        section.add("", (Element) envelope.getElementsByTagNameNS("urn:hemresa:exchange:1", "Content")
                .item(0));
        return section.words;
    }

    private void add(String place, JsonNode value) {
        if (value.isContainerNode() && !value.isEmpty()) {
            value.properties().forEach(member -> add(place + "/" + member.getKey(), member.getValue()));
            for (int item = 0; value.isArray() && item < value.size(); item++) {
                add(place + "/" + item, value.get(item));
            }
        } else if (!value.isNull()) {
            words.put(place, value.asText());
        }
    }

    private void add(String place, Element value) {
        List<Element> members = Xml.children(value, "Member");
        List<Element> items = Xml.children(value, "Item");
        members.forEach(member -> add(place + "/" + member.getAttribute("name"), member));
        for (int item = 0; item < items.size(); item++) {
            add(place + "/" + item, items.get(item));
        }
        if (members.isEmpty() && items.isEmpty()) {
            words.put(place, value.getTextContent());
        }
    }
}
