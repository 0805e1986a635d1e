// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

/** A way to refer a case. Both give the same record and the same result. */
interface Door {

    /** @return the name shown to people */
    String name();

    /**
     * @param referral what is referred
     * @return the checked answer
     * @throws se.hemresa.client.http.ClientFailure if it is refused, or answered otherwise than the contract says
     */
    Receipt refer(Referral referral);
}
