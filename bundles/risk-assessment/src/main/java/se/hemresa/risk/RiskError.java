// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong when risks are assessed, signed and decided on. */
public enum RiskError implements ErrorCode {
    OTHER_DIGEST(
            409,
            "The digest is not that of the assessment.",
            "Kontrollsumman är inte bedömningens.",
            "Read the assessment, and sign with the digest that stands there."),
    NOT_THE_ASSESSOR(
            409,
            "Only who made the assessment signs as the assessor.",
            "Bara den som gjort bedömningen undertecknar som bedömare.",
            "Sign in another capacity, or make an assessment of your own."),
    NOT_SIGNED_BY_ASSESSOR(
            409,
            "The assessor has not signed the assessment yet.",
            "Bedömaren har inte undertecknat bedömningen än.",
            "Let the assessor sign first."),
    ALREADY_SIGNED(
            409,
            "The assessment is already signed in this capacity.",
            "Bedömningen är redan undertecknad i den egenskapen.",
            "Nothing needs to be done."),
    SIGNATURE_NOT_NEEDED(
            409,
            "An assessment of this side has no signature in this capacity.",
            "En bedömning från den sidan undertecknas inte i den egenskapen.",
            "Sign in a capacity that the contract names for the side."),
    DETERMINATION_REPLACED(
            409,
            "A newer determination of the child's best interests has been entered.",
            "En nyare bedömning av barnets bästa har registrerats.",
            "Read the newest one, and decide on that."),
    ALREADY_DECIDED(
            409,
            "The board's decision on this determination is already recorded.",
            "Nämndens beslut om den här bedömningen är redan registrerat.",
            "Enter a new determination if the matter is to be decided anew.");

    private final Explanation explanation;

    RiskError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "risk";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
