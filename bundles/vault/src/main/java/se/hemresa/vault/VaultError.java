// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

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

    private final Explanation explanation;

    VaultError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "vault";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
