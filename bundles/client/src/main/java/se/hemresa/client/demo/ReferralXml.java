// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The message {@code CaseReferral} in a SOAP 1.2 envelope with WS-Addressing (published contract, M02). */
final class ReferralXml {

    static final String EXCHANGE = "urn:hemresa:exchange:1";

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";

    private final XMLStreamWriter out;

    private ReferralXml(XMLStreamWriter out) {
        this.out = out;
    }

    /**
     * @param action the SOAP action of the operation
     * @return the envelope, the same bytes for the same referral; it holds no address of the server, which may be called by
     *     more than one name
     */
    static byte[] write(Referral referral, String action) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new ReferralXml(out).envelope(referral, action);
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void envelope(Referral referral, String action) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("soap", "Envelope", SOAP);
        out.writeNamespace("soap", SOAP);
        out.writeStartElement("soap", "Header", SOAP);
        out.writeNamespace("wsa", ADDRESSING);
        addressing("Action", action);
        addressing("MessageID", "urn:uuid:" + referral.messageId());
        out.writeEndElement();
        out.writeStartElement("soap", "Body", SOAP);
        message(referral);
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void addressing(String name, String value) throws XMLStreamException {
        out.writeStartElement("wsa", name, ADDRESSING);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void message(Referral referral) throws XMLStreamException {
        SeedCase seed = referral.seed();
        out.writeStartElement("CaseReferral");
        out.writeDefaultNamespace(EXCHANGE);
        out.writeAttribute("version", "1.0");
        envelopeElement(referral);
        text("Source", "SOCIAL_SERVICES");
        text("ReferredOn", seed.referredOn().toString());
        text("County", seed.county());
        text("DiaryNumber", seed.reference(), "authority", referral.sender());
        text("Urgency", "NORMAL");
        text("ProtectionLevel", "NONE");
        person(referral);
        text("PrimaryPurpose", seed.primaryPurpose());
        for (String purpose : seed.secondaryPurposes()) {
            text("SecondaryPurpose", purpose);
        }
        for (String purpose : seed.subPurposes()) {
            text("SubPurpose", purpose);
        }
        text("TraffickingStatus", seed.traffickingStatus());
        text("TargetGroupGround", "THB_SUSPECTED");
        contact(referral);
        out.writeEndElement();
    }

    private void envelopeElement(Referral referral) throws XMLStreamException {
        empty(
                "Envelope",
                "messageId",
                referral.messageId().toString(),
                "createdAt",
                Timestamps.text(referral.createdAt()),
                "sender",
                referral.sender(),
                "receiver",
                referral.receiver(),
                "confidentiality",
                "true",
                "informationClass",
                "K3");
    }

    private void person(Referral referral) throws XMLStreamException {
        out.writeStartElement("Person");
        out.writeStartElement("Name");
        out.writeAttribute("kind", "LEGAL");
        text("Given", referral.person().given());
        text("Family", referral.person().family());
        out.writeEndElement();
        text("BirthDate", referral.person().birthDate().toString(), "precision", "YEAR");
        text("Gender", referral.seed().gender());
        text("Citizenship", referral.seed().citizenship());
        text("Language", referral.language(), "interpreterNeeded", "true");
        out.writeEndElement();
    }

    private void contact(Referral referral) throws XMLStreamException {
        empty(
                "ConsentToContact",
                "given",
                "true",
                "language",
                referral.language(),
                "at",
                Timestamps.text(referral.contactAt()));
        text("FreeContact", referral.person().phone(), "channel", "PHONE", "safeHours", "09:00-12:00");
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void text(String name, String value, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
