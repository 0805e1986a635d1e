// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.http;

import java.io.IOException;
import java.net.http.HttpHeaders;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the bytes, never null
 */
public record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param name a header
     * @return its first value; empty text if it is absent
     */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /**
     * @return the body as JSON
     * @throws ClientFailure if it is none
     */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new ClientFailure("HTTP " + status + ", and the body is not JSON", unreadable);
        }
    }

    /**
     * @param expected the status that means success
     * @return this
     * @throws ClientFailure with code, title and cure of the problem if the status is another
     */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new ClientFailure("HTTP " + status + " instead of " + expected + "\n  " + problem());
        }
        return this;
    }

    private String problem() {
        String type = header("Content-Type");
        if (type.contains("problem+json")) {
            return Problem.fromJson(json()).describe();
        }
        if (type.contains("xml")) {
            return fault(Xml.parse(body));
        }
        return "The answer is no problem document (" + body.length + " bytes)";
    }

    private static String fault(Element envelope) {
        NodeList problems = envelope.getElementsByTagNameNS("urn:hemresa:gateway:1", "Problem");
        if (problems.getLength() == 1) {
            return Problem.fromXml((Element) problems.item(0)).describe();
        }
        return "The answer is a fault without the problem in its detail: "
                + envelope.getTextContent().strip();
    }
}
