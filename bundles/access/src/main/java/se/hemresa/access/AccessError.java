// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong with openings and searches. A refusal of access itself is {@code platform.not-found}, like what is not there. */
public enum AccessError implements ErrorCode {
    SEARCH_LOCKED(
            429,
            "Too many searches found nothing; searching is locked for this user or system.",
            "För många sökningar gav inget resultat; sökning är spärrad för denna användare eller detta system.",
            "Wait an hour. If you know the case, ask its coordinator instead of searching for it.") {
        @Override
        public boolean retryable() {
            return true;
        }
    };

    private final Explanation explanation;

    AccessError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "access";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
