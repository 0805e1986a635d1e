// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.gateway.contract.XmlReading;

import static org.assertj.core.api.Assertions.assertThat;

public class SoapFaultTest {

    private static final Problem INVALID = Problem.of(new PlatformException(
            PlatformError.INVALID, List.of(new Violation("/A/B[2]", "unknown-code", "No <code> & none.", "Ingen."))));

    @Test
    public void writesTheSameDetailInBothVersions() {
        for (SoapVersion version : SoapVersion.values()) {
            Element envelope = parsed(INVALID, version);
            assertThat(envelope.getNamespaceURI()).isEqualTo(version.namespace());
            Element problem = (Element) envelope.getElementsByTagNameNS(SoapFault.NAMESPACE, "Problem")
                    .item(0);
            assertThat(children(problem)).isEqualTo("Type Code Title TitleSv Cure Occurrence Retryable Error");
            Element error = (Element) problem.getLastChild();
            assertThat(error.getAttribute("xpath")).isEqualTo("/A/B[2]");
            assertThat(error.getAttribute("rule")).isEqualTo("unknown-code");
            assertThat(error.getFirstChild().getTextContent()).isEqualTo("No <code> & none.");
        }
    }

    @Test
    public void tellsSenderFromReceiver() {
        Problem failed = Problem.of(new IllegalStateException("canary"));

        assertThat(text(INVALID, SoapVersion.SOAP_11)).contains("<faultcode>soap:Client</faultcode>");
        assertThat(text(INVALID, SoapVersion.SOAP_12)).contains("soap:Sender", "xml:lang=\"en\"");
        assertThat(text(failed, SoapVersion.SOAP_11)).contains("soap:Server").doesNotContain("canary");
        assertThat(text(failed, SoapVersion.SOAP_12)).contains("soap:Receiver", "platform.failed");
    }

    @Test
    public void keepsTheStatusesThatSpeakToHttpItself() {
        assertThat(SoapFault.status(PlatformError.INVALID, SoapVersion.SOAP_11)).isEqualTo(500);
        assertThat(SoapFault.status(PlatformError.INVALID, SoapVersion.SOAP_12)).isEqualTo(400);
        assertThat(SoapFault.status(PlatformError.FAILED, SoapVersion.SOAP_12)).isEqualTo(500);
        assertThat(SoapFault.status(GatewayError.TOO_LARGE, SoapVersion.SOAP_11))
                .isEqualTo(413);
        assertThat(SoapFault.status(GatewayError.BUSY, SoapVersion.SOAP_12)).isEqualTo(503);
    }

    @Test
    public void readsTheVersionOffTheMediaType() {
        assertThat(SoapVersion.announced("application/soap+xml; charset=utf-8")).isEqualTo(SoapVersion.SOAP_12);
        assertThat(SoapVersion.announced("text/xml")).isEqualTo(SoapVersion.SOAP_11);
        assertThat(SoapVersion.announced(null)).isEqualTo(SoapVersion.SOAP_11);
    }

    private static String children(Element parent) {
        StringBuilder names = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            names.append(node.getLocalName()).append(' ');
        }
        return names.toString().trim();
    }

    private static Element parsed(Problem problem, SoapVersion version) {
        return XmlReading.tree(SoapFault.write(problem, version)).getDocumentElement();
    }

    private static String text(Problem problem, SoapVersion version) {
        return new String(SoapFault.write(problem, version), StandardCharsets.UTF_8);
    }
}
