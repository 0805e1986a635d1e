// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.soap;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.iom.Ack;
import se.hemresa.iom.AckDesk;

/** The SOAP side of this module: the twin of {@code POST /iom/acknowledgements}, with the same bytes in it. */
@Component
public final class IomExchange implements SoapEndpoint {

    private static final String NAMESPACE = "urn:hemresa:exchange:1";

    private final AckDesk desk;
    private final DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();

    @Activate
    public IomExchange(@Reference AckDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "iom";
    }

    @Override
    public String wsdl() {
        return "wsdl/iom.wsdl";
    }

    @Override
    public Map<String, SoapOperation> operations() {
        return Map.of("Acknowledge", this::acknowledge);
    }

    private Element acknowledge(Element request) {
        String payload =
                request.getElementsByTagNameNS(NAMESPACE, "Payload").item(0).getTextContent();
        // The schema has seen that it is base64; MIME's reader passes over the white space that XML allows in it.
        byte[] jose = Base64.getMimeDecoder().decode(payload);
        return answer(desk.take(new String(jose, StandardCharsets.US_ASCII)));
    }

    private Element answer(Ack ack) {
        Document document = document();
        Element answer = document.createElementNS(NAMESPACE, "AcknowledgeAnswer");
        answer.setAttribute("version", "1.0");
        document.appendChild(answer);
        add(answer, "AckId", ack.ackId().toString());
        add(answer, "State", ack.state().name());
        return answer;
    }

    private static void add(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        child.setTextContent(text);
        parent.appendChild(child);
    }

    private Document document() {
        try {
            return documents.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser is misconfigured", e);
        }
    }
}
