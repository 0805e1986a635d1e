// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import org.osgi.annotation.versioning.ProviderType;

/** Carries a claimed message over HTTP: signs the kept bytes, encrypts them to the partner, posts them, checks the receipt. */
@ProviderType
public interface Courier {

    /**
     * Blocks for at most 30 s. Runs in no unit of work.
     *
     * @param parcel the message
     * @return the receipt, whose signature is the partner's and whose digest is the message's
     * @throws DeliveryFailed if it cannot be told that the partner has it
     */
    Outbox.Receipt carry(Outbox.Parcel parcel);
}
