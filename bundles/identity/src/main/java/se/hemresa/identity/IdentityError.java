// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong with certificates and declared relations. Why somebody is not let in is told to nobody. */
public enum IdentityError implements ErrorCode {
    KNOWN_KEY(
            409,
            "A certificate with this public key is proposed, in use or revoked already.",
            "Ett certifikat med denna publika nyckel är redan föreslaget, i bruk eller spärrat.",
            "Make a new key pair for the new certificate."),
    TWO_LIVE(
            409,
            "The agency has two certificates in use in this role already.",
            "Organisationen har redan två certifikat i bruk i denna roll.",
            "Revoke the older one when the newer one works everywhere, then approve this one."),
    OUT_OF_TIME(
            409,
            "The certificate is no longer valid.",
            "Certifikatet är inte längre giltigt.",
            "Propose one that is valid."),
    REVOKED(
            409,
            "The certificate is revoked.",
            "Certifikatet är spärrat.",
            "Propose another one with a new key pair; a revocation cannot be undone."),
    NO_PERSON(
            422,
            "A system has no relatives: a person has to declare a relation.",
            "Ett system har inga närstående: en person måste anmäla en relation.",
            "Use credentials that name a person.");

    private final Explanation explanation;

    IdentityError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "identity";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
