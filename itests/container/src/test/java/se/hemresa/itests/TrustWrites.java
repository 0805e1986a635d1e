// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.hemresa.itests.TrustMatrix.Entering;
import se.hemresa.itests.trust.Contract;
import se.hemresa.itests.trust.Contract.Write;
import se.hemresa.itests.trust.Edits;
import se.hemresa.itests.trust.Words;

import static se.hemresa.itests.trust.Edits.ABSENT;

/** What can be entered about a case by whoever knows nothing but the case, with a word of its own in every free text. */
final class TrustWrites {

    /** The section that each operation enters something into, and what must stand otherwise in the body made from the contract. */
    private static final List<Kind> KINDS = List.of(
            new Kind("consents", "consent", Edits.of("recipient", ABSENT, "validTo", ABSENT)),
            new Kind("declaration", "consent", Edits.none()),
            new Kind("transfer-basis", "transfer-basis", Edits.none()),
            new Kind("information", "information", Edits.of("notApplicableBecause", ABSENT)),
            new Kind("participants", "participants", Edits.of("to", ABSENT)),
            new Kind("decisions", "decisions", Edits.none()),
            new Kind("mapping", "mapping", Edits.none()),
            new Kind("relationships", "relations", Edits.none()),
            new Kind("health", "health", Edits.none()),
            new Kind("criminal-case", "criminal-case", Edits.none()),
            new Kind("documents", "documents", Edits.none()),
            new Kind("narrative", "narrative", Edits.none()),
            new Kind(
                    "risk-assessments",
                    "risk",
                    Edits.of(
                            "template",
                            "RA-SE",
                            "answers.0.item",
                            "RETALIATION-LIKELIHOOD",
                            "answers.0.value",
                            1,
                            "overall",
                            "HIGH")),
            new Kind("travel-documents", "travel-documents", Edits.none()),
            new Kind("travel-needs", "travel-needs", Edits.none()),
            new Kind("escorts", "escort", Edits.none()),
            new Kind("ledger", "ledger", Edits.of("payee", ABSENT)),
            new Kind("follow-ups", "follow-up", Edits.none()),
            new Kind("handovers/preview", "handover", Edits.none()));

    private final List<Entering> entering = new ArrayList<>();

    /** An operation below a case. */
    private record Kind(String name, String section, Edits edits) {}

    /**
     * @param contract the published contract
     * @param words told what has been taken in
     */
    TrustWrites(Contract contract, Words words) {
        Map<String, Write> writes = contract.writes();
        KINDS.forEach(kind -> {
            Write write = writes.get("POST /cases/{caseId}/" + kind.name());
            Map<String, Object> body = kind.edits().in(contract.fill(write));
            entering.add(new Entering(write, kind.section(), "CREATE", body, () -> words.note(body)));
        });
    }

    /** @return what is entered, an operation each */
    List<Entering> entering() {
        return entering;
    }
}
