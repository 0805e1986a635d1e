// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import se.hemresa.client.http.Reply;
import se.hemresa.client.http.Xml;

/**
 * A message that must be refused, and what the refusal must say.
 *
 * @param name what is wrong with it
 * @param soap by which door it comes
 * @param mediaType the media type it claims
 * @param body its bytes
 * @param status the HTTP status of the problem
 * @param code the code of the problem or of the fault
 * @param places {@code where rule} of every place that is wrong
 */
record BadInput(String name, boolean soap, String mediaType, byte[] body, int status, String code, Set<String> places) {

    /** Stands in every spoiled message; no answer may hold it. */
    static final String CANARY = "Kanariefågel";

    private static final String JSON = "application/json";
    private static final String XML = "application/soap+xml; charset=utf-8";
    private static final String INVALID = "platform.invalid";

    static List<BadInput> all() {
        return Stream.of(unreadableJson(), invalidJson(), unreadableXml(), invalidXml())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadInput> unreadableJson() {
        return List.of(
                rest("malformed JSON", "{\"type\": \"" + CANARY, 400, "platform.malformed"),
                rest("nested JSON", "[".repeat(200) + "]".repeat(200), 400, "gateway.too-deep"),
                rest("oversized JSON", "{\"a\":\"" + CANARY.repeat(100_000) + "\"}", 413, "gateway.too-large"),
                new BadInput(
                        "wrong media type",
                        false,
                        "text/csv",
                        bytes(CANARY),
                        415,
                        "gateway.unsupported-media-type",
                        Set.of()));
    }

    private static List<BadInput> invalidJson() {
        return List.of(
                invalid(
                        "unknown code",
                        spoil("\"FORCED_BEGGING\"", "\"" + CANARY + "\""),
                        "/primaryPurpose unknown-code"),
                invalid("missing member", spoil("\"urgency\": \"NORMAL\",", ""), "/urgency required"),
                invalid(
                        "unknown member",
                        spoil("\"extensions\"", "\"" + CANARY + "\": 1, \"extensions\""),
                        " unknown-member"),
                invalid("future birth date", spoil("1996-05-01", "2096-05-01"), "/person/birthDate/value future-date"),
                invalid(
                        "wrong county",
                        spoil("\"county\": \"01\", \"municipality\": \"0180\"", "\"county\": \"02\""),
                        "/county unknown-county"),
                invalid(
                        "three faults at once",
                        spoil("\"NORMAL\"", "\"" + CANARY + "\"")
                                .replace("\"gender\": \"Masculine\",", "")
                                .replace("\"BG\"", "7"),
                        "/urgency unknown-code",
                        "/person/gender required",
                        "/person/citizenships/0 wrong-type"));
    }

    private static List<BadInput> unreadableXml() {
        return List.of(
                soap("malformed XML", "<CaseReferral><" + CANARY, 400, "platform.malformed"),
                soap("nested XML", "<a>".repeat(200) + "</a>".repeat(200), 400, "gateway.too-deep"),
                soap("oversized XML", "<a>" + CANARY.repeat(100_000) + "</a>", 413, "gateway.too-large"),
                new BadInput(
                        "a DTD",
                        true,
                        XML,
                        bytes("<!DOCTYPE x [<!ENTITY e \"" + CANARY + "\">]>"
                                + text(Referral.envelope("x", "<a>&e;</a>"))),
                        400,
                        "platform.malformed",
                        Set.of()));
    }

    private static List<BadInput> invalidXml() {
        return List.of(
                soap(
                        "unknown code by SOAP",
                        spoilXml(">FORCED_BEGGING<", ">" + CANARY + "<"),
                        422,
                        INVALID,
                        "/CaseReferral/PrimaryPurpose unknown-code"),
                soap(
                        "missing element",
                        spoilXml("<Urgency>NORMAL</Urgency>", ""),
                        422,
                        INVALID,
                        "/CaseReferral/Urgency required"),
                soap(
                        "future birth date by SOAP",
                        spoilXml(">1996-05-01<", ">2096-05-01<"),
                        422,
                        INVALID,
                        "/CaseReferral/Person/BirthDate future-date"),
                soap(
                        "wrong county by SOAP",
                        spoilXml("<County>01</County>\n  <Municipality>0180</Municipality>", "<County>02</County>"),
                        422,
                        INVALID,
                        "/CaseReferral/County unknown-county"));
    }

    Reply sendTo(County county, String messageId) {
        byte[] sent = soap && !text(body).startsWith("<!DOCTYPE") ? Referral.envelope(messageId, text(body)) : body;
        return county.post(soap ? "/soap/case-exchange" : "/api/v1/cases", messageId, mediaType, sent);
    }

    /** SOAP has two statuses; the real one stands behind the fault's code. */
    int statusOf(Reply reply) {
        return soap && reply.status() >= 400 && reply.status() < 600 ? status : reply.status();
    }

    String codeOf(Reply reply) {
        return soap
                ? Xml.text(problem(reply), "Code")
                : reply.json().path("code").asText();
    }

    Set<String> placesOf(Reply reply) {
        Set<String> found = new TreeSet<>();
        if (soap) {
            Xml.children(problem(reply), "Error")
                    .forEach(error -> found.add(error.getAttribute("xpath") + " " + error.getAttribute("rule")));
        } else {
            reply.json()
                    .path("errors")
                    .forEach(error -> found.add(error.path("pointer").asText() + " "
                            + error.path("rule").asText()));
        }
        return found;
    }

    private static Element problem(Reply reply) {
        NodeList found = Xml.parse(reply.body()).getElementsByTagNameNS("urn:hemresa:gateway:1", "Problem");
        if (found.getLength() != 1) {
            throw new AssertionError("no problem in the fault: " + County.text(reply));
        }
        return (Element) found.item(0);
    }

    private static BadInput rest(String name, String body, int status, String code, String... places) {
        return new BadInput(name, false, JSON, bytes(body), status, code, Set.of(places));
    }

    private static BadInput invalid(String name, String body, String... places) {
        return rest(name, body, 422, INVALID, places);
    }

    private static BadInput soap(String name, String body, int status, String code, String... places) {
        return new BadInput(name, true, XML, bytes(body), status, code, Set.of(places));
    }

    private static String spoil(String good, String bad) {
        return spoil(Referral.json(99), good, bad);
    }

    private static String spoilXml(String good, String bad) {
        return spoil(Referral.xml(99), good, bad);
    }

    private static String spoil(String message, String good, String bad) {
        if (!message.contains(good)) {
            throw new AssertionError("the sample has changed; nothing is spoiled");
        }
        return message.replace(good, bad);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
