// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.UUID;

import javax.servlet.http.HttpServletRequest;
import javax.xml.namespace.QName;

import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** WS-Addressing of an answer: its own id, and the id and action of what it answers, if that has any. */
final class AnswerAddressing extends AbstractSoapInterceptor {

    AnswerAddressing() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        var request =
                (HttpServletRequest) message.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        Envelope asked = new Envelope((Document) request.getAttribute(Server.ENVELOPE));
        add(message, "MessageID", "urn:uuid:" + UUID.randomUUID());
        if (!asked.messageId().isEmpty()) {
            add(message, "RelatesTo", asked.messageId());
        }
        if (!asked.action().isEmpty()) {
            add(message, "Action", asked.action() + "Answer");
        }
    }

    private static void add(SoapMessage message, String name, String text) {
        Document document = DOMUtils.createDocument();
        Element header = document.createElementNS(Envelope.ADDRESSING, "wsa:" + name);
        header.setTextContent(text);
        message.getHeaders().add(new Header(new QName(Envelope.ADDRESSING, name), header));
    }
}
