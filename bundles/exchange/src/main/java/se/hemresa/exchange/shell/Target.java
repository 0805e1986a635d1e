// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;

/**
 * What a command is about: one message or all of a partner.
 *
 * @param message the message; empty if a partner is meant
 * @param partner the partner; empty if a message is meant
 */
record Target(Optional<UUID> message, Optional<AgencyId> partner) {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** @throws IllegalArgumentException if it has neither form */
    static Target of(String typed) {
        return typed.matches(ID)
                ? new Target(Optional.of(UUID.fromString(typed)), Optional.empty())
                : new Target(Optional.empty(), Optional.of(new AgencyId(typed)));
    }
}
