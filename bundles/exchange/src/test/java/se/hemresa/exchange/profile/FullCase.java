// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.List;
import java.util.Map;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases;

/** A case of which every section says something, and more than anybody outside may get. */
final class FullCase {

    private FullCase() {}

    static void put(KnownCases cases, CaseId caseId) {
        cases.put(caseId, "shell", Map.of("pseudonym", "amber falcon", "owner", "SE-AB", "caseRef", "ATV-2026-0001"));
        cases.put(
                caseId,
                "identity",
                Map.of(
                        "names",
                                List.of(
                                        Map.of("kind", "NICKNAME", "given", "Mitko"),
                                        Map.of("kind", "LEGAL", "given", "Dimitar", "family", "Petrov")),
                        "birthDate", Map.of("value", "1996-05-01", "precision", "DAY"),
                        "gender", "Masculine",
                        "citizenships", List.of("BG"),
                        "identifiers", List.of(Map.of("type", "SAMORDNINGSNUMMER", "value", "960561-2394"))));
        cases.put(
                caseId,
                "contact",
                Map.of(
                        "channels",
                        List.of(
                                Map.of("type", "PHONE", "value", "+46700000000", "safeToUse", true),
                                Map.of("type", "ADDRESS", "value", "Storgatan 1", "safeToUse", false),
                                Map.of("type", "ADDRESS", "value", "Hamngatan 2", "safeToUse", true))));
        cases.put(caseId, "participants", participants());
        cases.put(caseId, "travel", travel(true));
        cases.put(caseId, "risk", risk());
        cases.put(caseId, "relations", relations());
        cases.put(caseId, "criminal-case", Map.of("stage", "TRIAL", "hearingDates", List.of("2027-02-01")));
        cases.put(caseId, "consent", consent());
        cases.put(caseId, "narrative", Map.of("text", "never told"));
        putReturn(cases, caseId);
        putHealth(cases, caseId);
    }

    private static void putReturn(KnownCases cases, CaseId caseId) {
        cases.put(
                caseId,
                "mapping",
                Map.of("country", "BG", "region", "BG-23", "place", "Botevgrad", "situation", "never told"));
        cases.put(
                caseId,
                "travel-documents",
                Map.of(
                        "documents",
                        List.of(Map.of("id", "1", "type", "PASSPORT", "number", "X12", "validTo", "2030-01-01"))));
        cases.put(
                caseId,
                "exploitation",
                Map.of(
                        "primaryPurpose", "FORCED_BEGGING",
                        "secondaryPurposes", List.of("FORCED_CRIME"),
                        "subPurposes", List.of("STREET_BEGGING")));
    }

    private static void putHealth(KnownCases cases, CaseId caseId) {
        cases.put(
                caseId,
                "health",
                Map.of(
                        "needs",
                        List.of("PSYCHOSOCIAL"),
                        "conditions",
                        List.of("DIABETES"),
                        "fitToTravelRequired",
                        true));
        cases.put(
                caseId,
                "travel-needs",
                Map.of("needs", List.of("WHEELCHAIR"), "fitToTravel", Map.of("validTo", "2026-12-31")));
    }

    private static Map<String, Object> participants() {
        return Map.of(
                "participants",
                List.of(
                        Map.of("agency", "SE-AB:police", "role", "POLICE_LIAISON"),
                        Map.of("agency", "SE-AB", "user", "anna", "role", "REGION_COORDINATOR")));
    }

    static Map<String, Object> travel(boolean borderControl) {
        return Map.of(
                "finalDestination",
                "never told",
                "legs",
                List.of(
                        Map.of("seq", 1, "from", "ARN", "to", "VIE", "borderControl", borderControl),
                        Map.of(
                                "seq",
                                2,
                                "from",
                                "VIE",
                                "to",
                                "SOF",
                                "arrivesAt",
                                "2026-12-10T12:00+02:00[Europe/Sofia]")));
    }

    private static Map<String, Object> risk() {
        Map<String, Object> unsigned = Map.of("overall", "EXTREME", "signed", false);
        Map<String, Object> signed = Map.of(
                "template",
                "RA-SE",
                "templateVersion",
                3,
                "assessedAt",
                "2026-11-20",
                "overall",
                "HIGH",
                "signed",
                true,
                "domains",
                List.of(Map.of("code", "DEBT", "score", 11, "level", "HIGH")),
                "mitigations",
                List.of(
                        mitigation("Meet at the gate", List.of("ESCORT", "RECEPTION_PARTNER")),
                        mitigation("Do not call the uncle", List.of("POLICE_LIAISON"))));
        return Map.of("assessments", List.of(unsigned, signed));
    }

    private static Map<String, Object> mitigation(String instruction, List<String> to) {
        return Map.of(
                "domain", "DEBT",
                "kind", "SAFE_TRANSPORT",
                "dueOn", "2026-12-09",
                "owner", "never told",
                "instruction", instruction,
                "addressedTo", to);
    }

    private static Map<String, Object> relations() {
        return Map.of(
                "relationships",
                List.of(
                        Map.of("type", "CHILD", "firstName", "Elena", "age", 7, "travelsTogether", true),
                        Map.of("type", "SIBLING", "firstName", "Ivan", "age", 33, "travelsTogether", false),
                        Map.of("type", "RELATIVE", "firstName", "Boris", "role", "UNCLE", "isSuspectedExploiter", true),
                        Map.of("type", "OTHER", "firstName", "Kiril", "role", "FORMER_EMPLOYER", "noContact", true)));
    }

    private static Map<String, Object> consent() {
        return Map.of(
                "consents",
                List.of(
                        Map.of("id", "c-1", "scope", "SHARE_IOM_FI", "validTo", "2027-05-20", "givenAt", "2026-11-01"),
                        Map.of("id", "c-2", "scope", "VOLUNTARY_RETURN", "validTo", "2027-05-20T00:00:00Z"),
                        Map.of("id", "c-3", "scope", "RESEARCH", "validTo", "2026-11-23"),
                        Map.of(
                                "id",
                                "c-4",
                                "scope",
                                "SHARE_POLICE",
                                "validTo",
                                "2027-05-20",
                                "withdrawnAt",
                                "2026-11-02")));
    }
}
