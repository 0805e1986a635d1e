// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.error;

/** The errors that belong to no single domain. A module's own errors stand in its own enum. */
public enum PlatformError implements ErrorCode {
    /** The body is not what its media type says. */
    MALFORMED(
            400,
            "The body cannot be read as the media type it claims to be.",
            "Innehållet kan inte läsas som den angivna medietypen.",
            "Send well-formed JSON or XML in UTF-8, without a DTD, within the limits of nesting in the contract."),
    /** The message breaks the contract or a rule of the domain. */
    INVALID(
            422,
            "The message breaks the rules listed in errors.",
            "Meddelandet bryter mot de regler som anges i errors.",
            "Correct every listed place and send the message again with a new id."),
    /** Not there, or not the caller's: the same answer. */
    NOT_FOUND(
            404,
            "There is no such resource, or it is not yours.",
            "Resursen finns inte, eller så är den inte er.",
            "Check the address and the agency of the credentials."),
    /** Four eyes: entering and approving are for two persons. */
    SAME_PERSON(
            409,
            "What one person has entered must be approved by another.",
            "Det som en person har registrerat ska godkännas av en annan.",
            "Let another person with the right to approve do it, with credentials that name the person."),
    /** A fault of ours. */
    FAILED(
            500,
            "The server failed; nothing was stored.",
            "Servern misslyckades; ingenting har sparats.",
            "Repeat the request with the same id; if it fails again, report the occurrence id.") {
        @Override
        public boolean retryable() {
            return true;
        }
    };

    private final Explanation explanation;

    PlatformError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "platform";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
