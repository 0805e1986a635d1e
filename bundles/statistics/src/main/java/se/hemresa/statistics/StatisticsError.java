// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong while counting. */
public enum StatisticsError implements ErrorCode {
    SECTION_NOT_READ(
            503,
            "A section that the figures are made of cannot be read now.",
            "En del av ärendet som statistiken bygger på kan inte läsas nu.",
            "Install the module that owns the section, then release the parked events.");

    private final Explanation explanation;

    StatisticsError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "statistics";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
