// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.regex.Pattern;

import se.hemresa.client.http.ClientFailure;

/**
 * What the server answered to a referral.
 *
 * @param caseId the id of the case, a UUID
 * @param caseRef the reference for people, {@code ATV-<year of referral>-<at least four digits>}
 * @param state the state of the case
 * @param replayed whether it is the stored answer to a message that came before
 */
record Receipt(String caseId, String caseRef, String state, boolean replayed) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * @return this
     * @throws ClientFailure if it is not the answer to that referral that the contract promises
     */
    Receipt checkedFor(Referral referral) {
        require(UUID.matcher(caseId).matches(), "caseId is no UUID");
        String reference = "ATV-" + referral.seed().referredOn().getYear() + "-\\d{4,}";
        require(caseRef.matches(reference), "caseRef is not of the form " + reference);
        require(state.equals("REFERRED"), "the state is not REFERRED");
        return this;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new ClientFailure("The answer to the referral is wrong: " + fault);
        }
    }
}
