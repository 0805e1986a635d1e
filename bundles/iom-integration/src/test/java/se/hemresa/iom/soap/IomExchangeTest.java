// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.soap;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.Rule;
import org.junit.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The SOAP door takes the same bytes as the REST door. */
public class IomExchangeTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Test
    public void takesInWhatIsInThePayloadAndAnswersByTheSchema() throws Exception {
        Story story = new Story(database);
        UUID ackId = UUID.randomUUID();
        String jose = story.postbox.written(
                story.acknowledgement(ackId, story.handedOver(), "ACCEPTED", Map.of("iomCaseNo", "IOM-77")));
        Element request = element(jose);
        schema().newValidator().validate(new DOMSource(request));

        Element answer = Story.iom()
                .call(() -> new IomExchange(story.ackDesk)
                        .operations()
                        .get("Acknowledge")
                        .handle(request));

        schema().newValidator().validate(new DOMSource(answer));
        assertThat(answer.getElementsByTagNameNS("urn:hemresa:exchange:1", "AckId")
                        .item(0)
                        .getTextContent())
                .isEqualTo(ackId.toString());
        assertThat(answer.getElementsByTagNameNS("urn:hemresa:exchange:1", "State")
                        .item(0)
                        .getTextContent())
                .isEqualTo("APPLIED");
        assertThat(story.state()).isEqualTo("ACCEPTED");
    }

    @Test
    public void refusesARequestThatCarriesNothing() throws Exception {
        Element empty = element("");

        assertThatThrownBy(() -> schema().newValidator().validate(new DOMSource(empty)))
                .isInstanceOf(SAXException.class);
    }

    /** XML may break the base64 into lines. */
    private static Element element(String jose) throws Exception {
        String payload =
                Base64.getMimeEncoder(4, new byte[] {'\n'}).encodeToString(jose.getBytes(StandardCharsets.US_ASCII));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader("<x:Acknowledge xmlns:x='urn:hemresa:exchange:1' version='1.0'><x:Payload>"
                                + payload + "</x:Payload></x:Acknowledge>")))
                .getDocumentElement();
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(IomExchange.class.getClassLoader().getResource("wsdl/iom.xsd"));
    }
}
