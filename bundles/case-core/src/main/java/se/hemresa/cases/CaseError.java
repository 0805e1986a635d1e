// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong with a case, beyond what is common to all domains. */
public enum CaseError implements ErrorCode {
    NO_SUCH_TRANSITION(
            409,
            "The case has no such event in its present state, or your role may not fire it.",
            "Ärendet har ingen sådan händelse i sitt nuvarande läge, eller så får din roll inte utlösa den.",
            "Read the transitions of the case; it names what can be done now."),
    TRANSITION_REFUSED(
            409,
            "The transition is refused: the conditions listed in guards do not hold.",
            "Övergången nekas: villkoren som anges i guards är inte uppfyllda.",
            "Record what each condition reads, then fire the event again with a new id."),
    NOTHING_PREPARED(
            409,
            "Nothing is prepared that could be approved.",
            "Det finns inget förberett att godkänna.",
            "Enter how the case is to be closed, or why it is to be disposed of, then let another person approve it."),
    NO_EMERGENCY_OVERRIDE(
            409,
            "The case has no such event in its present state, or no emergency lets it happen before its conditions hold.",
            "Ärendet har ingen sådan händelse i sitt nuvarande läge, eller så kan ingen nödsituation låta den ske innan villkoren är uppfyllda.",
            "Read the transitions of the case, and emergencyOverride in the life cycle."),
    PROTECTION_NOT_LOWERED(
            409,
            "The case is protected more than that; its protection is not lowered here.",
            "Ärendet har ett starkare skydd än så; skyddet sänks inte här.",
            "Leave the protection as it is."),
    PROTECTED(
            409,
            "The person is protected: who and where the person is stands in the protected identity only.",
            "Personen har skydd: vem och var personen är står endast i den skyddade identiteten.",
            "Record it in the protected identity of the case, if it is yours to open."),
    NOT_PROTECTED(
            409,
            "The person is not protected, so there is no protected identity.",
            "Personen har inte skydd, så det finns ingen skyddad identitet.",
            "Record it with the person, or raise the protection of the case first."),
    NOT_CLOSED(
            409, "Only a closed case is disposed of.", "Endast ett avslutat ärende gallras.", "Close the case first."),
    EMERGENCY_OVERRIDE_OVER(
            409,
            "The emergency override has its approvals already, has been used, or is too old.",
            "Nödbeslutet är redan godkänt, har använts eller är för gammalt.",
            "Read the decisions of the case; if the danger lasts, ask for a new override.");

    private final Explanation explanation;

    CaseError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "cases";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
