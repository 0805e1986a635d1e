// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.testing;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** The errors that {@link se.hemresa.api.exchange.Postbox} names, by the codes it names. */
public enum PaperError implements ErrorCode {
    UNKNOWN_PARTNER(422),
    KNOWN_MESSAGE(409),
    OTHER_DIGEST(409),
    NOT_APPROVED(409),
    UNREADABLE(422),
    UNKNOWN_MESSAGE(422);

    private final Explanation explanation;

    PaperError(int status) {
        this.explanation = new Explanation(status, name(), name(), name());
    }

    @Override
    public String domain() {
        return "exchange";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
