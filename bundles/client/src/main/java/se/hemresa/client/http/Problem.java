// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.http;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server says when it refuses: the same by both doors (problem JSON, or the detail of a SOAP fault).
 *
 * @param code the stable code, {@code <short>.<kebab-case>}
 * @param title what is wrong, in English
 * @param cure what to do about it
 * @param occurrence the id under which the server's log knows it
 * @param places the module that is absent, each place that is wrong with the rule it breaks, each guard that blocks
 */
public record Problem(String code, String title, String cure, String occurrence, List<String> places) {

    public Problem {
        places = List.copyOf(places);
    }

    static Problem fromJson(JsonNode json) {
        List<String> places = new ArrayList<>();
        if (json.has("module")) {
            places.add("module " + json.path("module").asText());
        }
        json.path("errors")
                .forEach(error -> places.add(error.path("pointer").asText() + " "
                        + error.path("rule").asText() + ": " + error.path("en").asText()));
        json.path("guards")
                .forEach(guard -> places.add(
                        guard.path("code").asText() + ": " + guard.path("en").asText()));
        return new Problem(
                json.path("code").asText("unknown"),
                json.path("title").asText(),
                json.path("cure").asText(),
                json.path("occurrence").asText(),
                places);
    }

    static Problem fromXml(Element problem) {
        List<String> places = new ArrayList<>();
        Xml.children(problem, "Module").forEach(module -> places.add("module " + module.getTextContent()));
        Xml.children(problem, "Error")
                .forEach(error -> places.add(
                        error.getAttribute("xpath") + " " + error.getAttribute("rule") + ": " + Xml.text(error, "En")));
        Xml.children(problem, "Guard")
                .forEach(guard -> places.add(guard.getAttribute("code") + ": " + Xml.text(guard, "En")));
        return new Problem(
                Xml.text(problem, "Code"),
                Xml.text(problem, "Title"),
                Xml.text(problem, "Cure"),
                Xml.text(problem, "Occurrence"),
                places);
    }

    /** @return code, title, places and cure, on lines of their own */
    public String describe() {
        StringBuilder text = new StringBuilder(code).append(": ").append(title);
        places.forEach(place -> text.append("\n    ").append(place));
        if (!cure.isEmpty()) {
            text.append("\n    Cure: ").append(cure);
        }
        if (!occurrence.isEmpty()) {
            text.append("\n    Occurrence: ").append(occurrence);
        }
        return text.toString();
    }
}
