// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong between us and IOM, beyond what is common to all domains. */
public enum IomError implements ErrorCode {
    NO_HANDOVER_PARTNER(
            422,
            "The receiver is a partner to whom no application is handed over.",
            "Mottagaren är en part som inga ansökningar överlämnas till.",
            "Name a partner whose profile allows message M06."),
    NO_TRANSFER_BASIS(
            409,
            "No basis of the transfer can be read, so there is nothing under which the case may leave.",
            "Ingen grund för överföringen kan läsas, så det saknas stöd för att lämna ut uppgifterna.",
            "Choose a provision of OSL and an article of GDPR chapter V for the case, then preview again."),
    NOT_TO_BE_HANDED_OVER(
            409,
            "The case is not in a state in which an application is prepared, or one is under way.",
            "Ärendet är inte i ett läge där en ansökan förbereds, eller så är en redan på väg.",
            "Prepare the handover when the application is ready; wait for the answer to one that is under way."),
    PREVIEW_TOO_OLD(
            409,
            "The preview is more than seven days old and can no longer be approved.",
            "Förhandsgranskningen är äldre än sju dagar och kan inte längre godkännas.",
            "Preview the handover again and approve the new digest.");

    private final Explanation explanation;

    IomError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "iom";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
