// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

import java.io.ByteArrayOutputStream;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Violation;

/**
 * A problem as a typed SOAP fault: the same code, texts and places as the problem JSON, in the detail element
 * {@code {urn:hemresa:gateway:1}Problem}.
 */
public final class SoapFault {

    /** The namespace of the detail element. */
    public static final String NAMESPACE = "urn:hemresa:gateway:1";

    /** Statuses that say something to HTTP itself and are therefore kept in both versions of SOAP. */
    private static final Set<Integer> OF_HTTP = Set.of(401, 404, 405, 406, 413, 415, 429, 503);

    private SoapFault() {}

    /**
     * SOAP 1.1 demands 500 for a fault, SOAP 1.2 tells Sender from Receiver.
     *
     * @param code the kind of error
     * @param version the version of the request
     * @return the HTTP status to send
     */
    public static int status(ErrorCode code, SoapVersion version) {
        if (OF_HTTP.contains(code.status())) {
            return code.status();
        }
        return version == SoapVersion.SOAP_11 || code.status() >= 500 ? 500 : 400;
    }

    /**
     * @param problem the problem
     * @param version the version of the request
     * @return the envelope, UTF-8
     */
    public static byte[] write(Problem problem, SoapVersion version) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", version.namespace());
            xml.writeNamespace("soap", version.namespace());
            xml.writeStartElement("soap", "Body", version.namespace());
            xml.writeStartElement("soap", "Fault", version.namespace());
            if (version == SoapVersion.SOAP_11) {
                fault11(xml, problem);
            } else {
                fault12(xml, problem, version.namespace());
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException("A fault could not be written", inMemory);
        }
        return out.toByteArray();
    }

    private static void fault11(XMLStreamWriter xml, Problem problem) throws XMLStreamException {
        text(xml, "faultcode", "soap:" + role(problem, "Client", "Server"));
        text(xml, "faultstring", reason(problem));
        xml.writeStartElement("detail");
        detail(xml, problem);
        xml.writeEndElement();
    }

    private static void fault12(XMLStreamWriter xml, Problem problem, String soap) throws XMLStreamException {
        xml.writeStartElement("soap", "Code", soap);
        xml.writeStartElement("soap", "Value", soap);
        xml.writeCharacters("soap:" + role(problem, "Sender", "Receiver"));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("soap", "Reason", soap);
        xml.writeStartElement("soap", "Text", soap);
        xml.writeAttribute("xml:lang", "en");
        xml.writeCharacters(reason(problem));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("soap", "Detail", soap);
        detail(xml, problem);
        xml.writeEndElement();
    }

    private static String role(Problem problem, String caller, String server) {
        if (problem.code() == GatewayError.HEADER_NOT_UNDERSTOOD) {
            return "MustUnderstand";
        }
        return problem.code().status() >= 500 ? server : caller;
    }

    private static String reason(Problem problem) {
        return problem.code().english()
                + problem.module().map(module -> " Module: " + module + ".").orElse("");
    }

    private static void detail(XMLStreamWriter xml, Problem problem) throws XMLStreamException {
        ErrorCode code = problem.code();
        xml.writeStartElement("Problem");
        xml.writeDefaultNamespace(NAMESPACE);
        text(xml, "Type", problem.type());
        text(xml, "Code", code.code());
        text(xml, "Title", code.english());
        text(xml, "TitleSv", code.swedish());
        text(xml, "Cure", code.cure());
        text(xml, "Occurrence", problem.occurrence().toString());
        text(xml, "Retryable", Boolean.toString(code.retryable()));
        for (Violation violation : problem.violations()) {
            xml.writeStartElement("Error");
            xml.writeAttribute("xpath", violation.at());
            xml.writeAttribute("rule", violation.rule());
            bilingual(xml, violation.english(), violation.swedish());
        }
        for (GuardOutcome guard : problem.guards()) {
            xml.writeStartElement("Guard");
            xml.writeAttribute("code", guard.code());
            xml.writeAttribute("owner", guard.owner());
            xml.writeAttribute("outcome", guard.outcome().name());
            bilingual(xml, guard.english(), guard.swedish());
        }
        xml.writeEndElement();
    }

    private static void bilingual(XMLStreamWriter xml, String english, String swedish) throws XMLStreamException {
        text(xml, "En", english);
        text(xml, "Sv", swedish);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
