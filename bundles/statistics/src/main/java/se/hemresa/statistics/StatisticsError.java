// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.Locale;

import se.hemresa.api.error.ErrorCode;

/** What can go wrong while counting. */
public enum StatisticsError implements ErrorCode {
    SECTION_NOT_READ(
            503,
            "A section that the figures are made of cannot be read now.",
            "En del av ärendet som statistiken bygger på kan inte läsas nu.",
            "Install the module that owns the section, then release the parked events.");

    private final int status;
    private final String english;
    private final String swedish;
    private final String cure;

    StatisticsError(int status, String english, String swedish, String cure) {
        this.status = status;
        this.english = english;
        this.swedish = swedish;
        this.cure = cure;
    }

    @Override
    public String code() {
        return "statistics." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String swedish() {
        return swedish;
    }

    @Override
    public String cure() {
        return cure;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
