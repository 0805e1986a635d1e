// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.HashMap;
import java.util.Map;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.http.Xml;

/** The operation {@code Refer} of {@code /soap/case-exchange}, SOAP 1.2. */
final class SoapDoor implements Door {

    static final String ACTION = "urn:hemresa:exchange:1:Refer";

    private final Platform platform;
    private final Credentials credentials;

    SoapDoor(Platform platform, Credentials credentials) {
        this.platform = platform;
        this.credentials = credentials;
    }

    @Override
    public String name() {
        return "SOAP";
    }

    @Override
    public Receipt refer(Referral referral) {
        Map<String, String> headers = new HashMap<>(credentials.coordinator(referral.agency()));
        headers.put("Accept", "application/soap+xml");
        headers.put("Content-Type", "application/soap+xml; charset=UTF-8; action=\"" + ACTION + "\"");
        Reply reply = platform.post("/soap/case-exchange", headers, ReferralXml.write(referral, ACTION))
                .expect(200);
        Element answer = answer(Xml.parse(reply.body()));
        return new Receipt(
                        Xml.text(answer, "CaseId"),
                        Xml.text(answer, "CaseRef"),
                        Xml.text(answer, "State"),
                        reply.header("Idempotency-Replayed").equals("true"))
                .checkedFor(referral);
    }

    private static Element answer(Element envelope) {
        NodeList answers = envelope.getElementsByTagNameNS(ReferralXml.EXCHANGE, "CaseReferralAnswer");
        if (answers.getLength() != 1) {
            throw new ClientFailure("The answer to the referral is wrong: it holds no CaseReferralAnswer");
        }
        return (Element) answers.item(0);
    }
}
