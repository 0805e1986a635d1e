// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What the database and the inbox refuse. */
public enum JournalError implements ErrorCode {
    /** The message id came before, with another body. */
    OTHER_BODY(
            409,
            "This message id was used before with another body.",
            "Detta meddelande-id har använts tidigare med ett annat innehåll.",
            "Send the new content with a new id; repeat the old content to get the old answer."),
    /** The database cannot be reached, or ended the transaction for a reason that passes. */
    DATABASE_AWAY(
            503,
            "The database is not available at the moment; nothing was stored.",
            "Databasen är inte tillgänglig just nu; ingenting har sparats.",
            "Repeat the request with the same id in a few seconds.") {
        @Override
        public boolean retryable() {
            return true;
        }
    };

    private final Explanation explanation;

    JournalError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "journal";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
