// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong in aftercare, beyond what is common to all domains. */
public enum AftercareError implements ErrorCode {
    NOTHING_TO_AGREE(
            409,
            "There is no plan that could be agreed: an outline needs a goal, a plan needs a measure.",
            "Det finns ingen plan att komma överens om: ett utkast behöver ett mål, en plan behöver en insats.",
            "Record the plan first, then record what was agreed."),
    MEASURE_ENDED(
            409,
            "The measure cannot be given this status from the one it has.",
            "Insatsen kan inte få denna status från den som den har.",
            "Read the plan; a planned measure runs or is cancelled, a running one is done or is cancelled."),
    ALREADY_APPROVED(
            409,
            "The ledger entry is approved already.",
            "Posten i bidragsreskontran är redan godkänd.",
            "Read the ledger; an approved entry needs nothing more."),
    ENTRY_REVERSED(
            409,
            "The ledger entry was reversed before it was approved, or is such a reversal; it moves nothing.",
            "Posten rättades innan den godkändes, eller är en sådan rättelse; den flyttar inga pengar.",
            "Enter a new entry instead."),
    ENTRY_NOT_REVERSIBLE(
            409,
            "The ledger entry cannot be reversed: it is a reversal, is reversed already, or later entries build on it.",
            "Posten kan inte rättas: den är en rättelse, är redan rättad, eller så bygger senare poster på den.",
            "Reverse the later entries first."),
    FOLLOW_UP_DONE(
            409,
            "The follow-up is recorded already.",
            "Uppföljningen är redan registrerad.",
            "Record a further contact as a follow-up of its own, without an id.");

    private final Explanation explanation;

    AftercareError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "aftercare";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
