// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import javax.servlet.http.HttpServletRequest;
import javax.xml.stream.XMLStreamReader;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Document;

/** Gives CXF the tree that was checked instead of the bytes: what was checked is what is handled. */
final class ParsedEnvelope extends AbstractPhaseInterceptor<Message> {

    ParsedEnvelope() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        var request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        var envelope = (Document) request.getAttribute(Server.ENVELOPE);
        message.setContent(XMLStreamReader.class, StaxUtils.createXMLStreamReader(envelope));
    }
}
