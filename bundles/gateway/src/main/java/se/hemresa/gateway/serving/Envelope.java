// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Optional;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.error.SoapVersion;

/**
 * What the dispatcher reads of a SOAP envelope.
 *
 * @param document the envelope
 */
record Envelope(Document document) {

    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    static final String EXCHANGE = "urn:hemresa:exchange:1";

    private static final String ANONYMOUS = ADDRESSING + "/anonymous";

    /**
     * @param version the version that the media type announces
     * @return the one element in the body
     * @throws PlatformException {@code platform.malformed} if this is no envelope of that version with one element in its
     *     body
     */
    Element payload(SoapVersion version) {
        Element root = document.getDocumentElement();
        if (!"Envelope".equals(root.getLocalName()) || !version.namespace().equals(root.getNamespaceURI())) {
            throw new PlatformException(PlatformError.MALFORMED);
        }
        Element body = child(root, version.namespace(), "Body").orElseThrow(Envelope::malformed);
        Element payload = null;
        for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                if (payload != null) {
                    throw malformed();
                }
                payload = element;
            }
        }
        if (payload == null) {
            throw malformed();
        }
        return payload;
    }

    /** @return {@code wsa:MessageID}; empty if there is none */
    String messageId() {
        return header(ADDRESSING, "MessageID");
    }

    /** @return {@code wsa:Action}; empty if there is none */
    String action() {
        return header(ADDRESSING, "Action");
    }

    /** @return the element {@code Purpose}; empty if there is none */
    String purpose() {
        return header(EXCHANGE, "Purpose");
    }

    /** @throws PlatformException {@code gateway.reply-elsewhere}: we never open a connection to an address in a request */
    void refuseOtherReplyAddress() {
        for (String name : new String[] {"ReplyTo", "FaultTo"}) {
            String address = header().flatMap(header -> child(header, ADDRESSING, name))
                    .flatMap(reference -> child(reference, ADDRESSING, "Address"))
                    .map(element -> element.getTextContent().trim())
                    .orElse(ANONYMOUS);
            if (!ANONYMOUS.equals(address)) {
                throw new PlatformException(GatewayError.REPLY_ELSEWHERE);
            }
        }
    }

    private String header(String namespace, String name) {
        return header().flatMap(header -> child(header, namespace, name))
                .map(element -> element.getTextContent().trim())
                .orElse("");
    }

    private Optional<Element> header() {
        Element root = document.getDocumentElement();
        return child(root, root.getNamespaceURI(), "Header");
    }

    private static Optional<Element> child(Element parent, String namespace, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(element.getNamespaceURI())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static PlatformException malformed() {
        return new PlatformException(PlatformError.MALFORMED);
    }
}
