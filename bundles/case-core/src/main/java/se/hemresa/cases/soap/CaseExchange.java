// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseFile;

/** The SOAP side of this module: referrals between organisations. */
@Component
public final class CaseExchange implements SoapEndpoint {

    private final CaseDesk desk;
    private final DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();

    @Activate
    public CaseExchange(@Reference CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "case-exchange";
    }

    @Override
    public String wsdl() {
        return "wsdl/case-exchange.wsdl";
    }

    @Override
    public Map<String, SoapOperation> operations() {
        return Map.of("CaseReferral", this::refer);
    }

    private Element refer(Element request) {
        try {
            return answer(desk.refer(ReferralXml.read(request)));
        } catch (PlatformException refused) {
            throw new PlatformException(refused.code(), ReferralPaths.inXml(refused.violations()), refused);
        }
    }

    private Element answer(CaseFile file) {
        Document document = document();
        Element answer = document.createElementNS(ReferralXml.NAMESPACE, "CaseReferralAnswer");
        answer.setAttribute("version", "1.0");
        document.appendChild(answer);
        add(answer, "CaseId", file.id().toString());
        add(answer, "CaseRef", file.caseRef());
        add(answer, "State", file.state());
        return answer;
    }

    private static void add(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(ReferralXml.NAMESPACE, name);
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
