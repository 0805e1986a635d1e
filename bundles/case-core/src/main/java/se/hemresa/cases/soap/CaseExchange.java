// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.w3c.dom.Element;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseReading;

/** The SOAP side of this module: referrals between organisations, and what they may read of a case. */
@Component
public final class CaseExchange implements SoapEndpoint {

    private final CaseDesk desk;
    private final SectionReading sections;

    @Activate
    public CaseExchange(@Reference CaseDesk desk, @Reference CaseReading reading) {
        this.desk = desk;
        this.sections = new SectionReading(reading);
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
        return Map.of("CaseReferral", this::refer, "ReadSection", sections);
    }

    private Element refer(Element request) {
        try {
            return answer(desk.refer(ReferralXml.read(request)));
        } catch (PlatformException refused) {
            throw new PlatformException(refused.code(), ReferralPaths.inXml(refused.violations()), refused);
        }
    }

    private static Element answer(CaseFile file) {
        Element answer = AnswerXml.root("CaseReferralAnswer");
        AnswerXml.add(answer, "CaseId", file.id().toString());
        AnswerXml.add(answer, "CaseRef", file.caseRef());
        AnswerXml.add(answer, "State", file.state());
        return answer;
    }
}
