// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.Locale;

import se.hemresa.api.error.ErrorCode;

/** What can go wrong with keys and seals. */
enum VaultError implements ErrorCode {
    NO_KEY(
            404,
            "The case has no key, or no longer.",
            "Ärendet har ingen nyckel, eller inte längre.",
            "The case was never taken in or has been erased; there is nothing left to read."),
    BROKEN_SEAL(
            500,
            "A sealed value was altered or belongs elsewhere.",
            "Ett förseglat värde har ändrats eller hör hemma någon annanstans.",
            "Report the occurrence id; the stored data must be compared with a backup.");

    private final int status;
    private final String english;
    private final String swedish;
    private final String cure;

    VaultError(int status, String english, String swedish, String cure) {
        this.status = status;
        this.english = english;
        this.swedish = swedish;
        this.cure = cure;
    }

    @Override
    public String code() {
        return "vault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
}
