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
    },
    /** The entry about a look cannot be written now: then nothing is shown. */
    UNWRITABLE(
            503,
            "The journal cannot be written at the moment; nothing is shown without an entry in it.",
            "Journalen kan inte skrivas just nu; ingenting visas utan en anteckning i den.",
            "Repeat the request in a few seconds.") {
        @Override
        public boolean retryable() {
            return true;
        }
    },
    /** No such entry, or no tree of that size. */
    NO_SUCH_PROOF(
            404,
            "The journal has no such entry or no tree of that size.",
            "Journalen har ingen sådan post eller inget träd av den storleken.",
            "Ask with a position and sizes between 1 and the size of the newest head.");

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
