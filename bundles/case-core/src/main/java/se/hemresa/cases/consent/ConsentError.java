// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong with consents and declarations. */
public enum ConsentError implements ErrorCode {
    CONSENT_ALREADY_WITHDRAWN(
            409,
            "The consent has been withdrawn already.",
            "Samtycket är redan återkallat.",
            "Read the consents of the case; nothing more needs to be recorded about this one."),
    NO_DECLARATION(
            409,
            "The case has no declaration of voluntary return that could be confirmed.",
            "Ärendet har ingen förklaring om frivilligt återvändande att bekräfta.",
            "Record the signed declaration first.");

    private final Explanation explanation;

    ConsentError(int status, String english, String swedish, String cure) {
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
