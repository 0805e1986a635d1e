// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.charset.StandardCharsets;

import se.hemresa.client.journey.Traveller;

/** A referral (M02) that the contract accepts, in both forms, as text that a test may then spoil. */
public final class Referral {

    private Referral() {}

    public static String json(int number) {
        return """
                {
                  "type": "CaseReferral", "version": "1.0",
                  "envelope": {
                    "messageId": "019abcde-0000-7000-8000-%1$012d", "createdAt": "2026-11-23T09:00:00+01:00",
                    "sender": "SE-AB:social-services", "receiver": "SE-AB:return-coordination",
                    "confidentiality": true, "informationClass": "K3"
                  },
                  "source": "SOCIAL_SERVICES",
                  "referredOn": "2026-11-20",
                  "county": "01", "municipality": "0180",
                  "diaryNumber": { "authority": "SE-AB:social-services", "number": "801-%1$d-26" },
                  "urgency": "NORMAL",
                  "protectionLevel": "NONE",
                  "person": {
                    "names": [ { "given": "Vesela%1$d", "family": "Sparvsten", "kind": "LEGAL" } ],
                    "birthDate": { "value": "1996-05-01", "precision": "YEAR" },
                    "gender": "Masculine",
                    "citizenships": ["BG"],
                    "languages": [ { "code": "bul", "interpreterNeeded": true } ]
                  },
                  "primaryPurpose": "FORCED_BEGGING", "secondaryPurposes": [], "subPurposes": ["STREET_BEGGING"],
                  "traffickingStatus": "PossibleVictimOfTrafficking",
                  "targetGroupGrounds": ["THB_SUSPECTED"],
                  "consentToContact": { "given": true, "language": "bul", "at": "2026-11-20T14:00:00+01:00" },
                  "extensions": {}
                }
                """.formatted(number);
    }

    /** The referral of somebody else than the man from Bulgaria, of a name of their own: whoever opens the case looks for others of the same name. */
    static String json(int number, Traveller who) {
        return json(number)
                .replace("Vesela" + number, "Vesela" + letters(number))
                .replace("1996-05-01", who.child() ? "2015-05-01" : "1996-05-01")
                .replace("\"citizenships\": [\"BG\"]", "\"citizenships\": [\"" + who.country() + "\"]")
                .replace("\"bul\"", "\"" + who.language() + "\"");
    }

    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .collect(
                        StringBuilder::new,
                        (name, digit) -> name.appendCodePoint(digit - '0' + 'a'),
                        StringBuilder::append)
                .toString();
    }

    static String xml(int number) {
        return """
                <CaseReferral xmlns="urn:hemresa:exchange:1" version="1.0">
                  <Envelope messageId="019abcde-0000-7000-8000-%1$012d" createdAt="2026-11-23T09:00:00+01:00"
                            sender="SE-AB:social-services" receiver="SE-AB:return-coordination"
                            confidentiality="true" informationClass="K3"/>
                  <Source>SOCIAL_SERVICES</Source>
                  <ReferredOn>2026-11-20</ReferredOn>
                  <County>01</County>
                  <Municipality>0180</Municipality>
                  <DiaryNumber authority="SE-AB:social-services">801-%1$d-26</DiaryNumber>
                  <Urgency>NORMAL</Urgency>
                  <ProtectionLevel>NONE</ProtectionLevel>
                  <Person>
                    <Name kind="LEGAL"><Given>Vesela%1$d</Given><Family>Sparvsten</Family></Name>
                    <BirthDate precision="YEAR">1996-05-01</BirthDate>
                    <Gender>Masculine</Gender>
                    <Citizenship>BG</Citizenship>
                    <Language interpreterNeeded="true">bul</Language>
                  </Person>
                  <PrimaryPurpose>FORCED_BEGGING</PrimaryPurpose>
                  <SubPurpose>STREET_BEGGING</SubPurpose>
                  <TraffickingStatus>PossibleVictimOfTrafficking</TraffickingStatus>
                  <TargetGroupGround>THB_SUSPECTED</TargetGroupGround>
                  <ConsentToContact given="true" language="bul" at="2026-11-20T14:00:00+01:00"/>
                </CaseReferral>
                """.formatted(number);
    }

    static byte[] envelope(String messageId, String body) {
        String soap = """
                <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns:wsa="http://www.w3.org/2005/08/addressing">
                  <soap:Header><wsa:MessageID>%s</wsa:MessageID></soap:Header>
                  <soap:Body>%s</soap:Body>
                </soap:Envelope>
                """;
        return soap.formatted(messageId, body).getBytes(StandardCharsets.UTF_8);
    }
}
