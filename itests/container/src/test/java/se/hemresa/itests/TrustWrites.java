// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.itests.TrustMatrix.Entering;
import se.hemresa.itests.trust.Contract;
import se.hemresa.itests.trust.Contract.Write;

/** What can be entered about a case, with a word of its own in every free text. */
final class TrustWrites {

    /** The operations that enter something about a case, and the section that each of them enters it into. */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("POST /cases/{caseId}/consents", "consent"),
            Map.entry("POST /cases/{caseId}/declaration", "consent"),
            Map.entry("POST /cases/{caseId}/transfer-basis", "transfer-basis"),
            Map.entry("POST /cases/{caseId}/information", "information"),
            Map.entry("POST /cases/{caseId}/participants", "participants"),
            Map.entry("POST /cases/{caseId}/decisions", "decisions"),
            Map.entry("POST /cases/{caseId}/mapping", "mapping"),
            Map.entry("POST /cases/{caseId}/relationships", "relations"),
            Map.entry("POST /cases/{caseId}/health", "health"),
            Map.entry("POST /cases/{caseId}/criminal-case", "criminal-case"),
            Map.entry("POST /cases/{caseId}/documents", "documents"),
            Map.entry("POST /cases/{caseId}/narrative", "narrative"),
            Map.entry("POST /cases/{caseId}/risk-assessments", "risk"),
            Map.entry("POST /cases/{caseId}/travel-documents", "travel-documents"),
            Map.entry("POST /cases/{caseId}/travel-needs", "travel-needs"),
            Map.entry("POST /cases/{caseId}/escorts", "escort"),
            Map.entry("POST /cases/{caseId}/ledger", "ledger"),
            Map.entry("POST /cases/{caseId}/follow-ups", "follow-up"),
            Map.entry("POST /cases/{caseId}/handovers/preview", "handover"));

    private final List<Entering> entering = new ArrayList<>();
    /** Whoever enters something does it on a thread of its own. */
    private final Map<String, List<String>> words = new ConcurrentHashMap<>();

    /** @param contract the published contract */
    TrustWrites(JsonNode contract) {
        Map<String, Write> writes = new Contract(contract, TrustWrites::word).writesAboutCases();
        SECTIONS.forEach((operation, section) -> {
            List<String> said = new ArrayList<>();
            Contract listening = new Contract(contract, place -> {
                said.add(word(place));
                return word(place);
            });
            Write write = writes.get(operation);
            entering.add(
                    new Entering(write, section, "CREATE", listening.fill(write), () -> words.put(operation, said)));
        });
    }

    private static String word(String place) {
        return "Kanarie" + Integer.toString(place.hashCode() & 0x7fffffff, 36) + "fink";
    }

    /** @return what is entered, an operation each */
    List<Entering> entering() {
        return entering;
    }

    /** @return the words that somebody has really stored */
    List<String> stored() {
        return words.values().stream().flatMap(List::stream).toList();
    }
}
