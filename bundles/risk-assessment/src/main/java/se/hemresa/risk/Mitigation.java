// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done about a risk.
 *
 * @param id its id
 * @param domain the domain it is about, a code of the list {@code RiskDomain}
 * @param kind what is done, e.g. {@code ESCORT}
 * @param owner who sees to it: a role, an agency or a function of one; empty until somebody has taken it on
 * @param dueOn until which day; empty until it is set
 * @param addressedTo the roles that its instruction is for
 */
public record Mitigation(
        UUID id,
        String domain,
        String kind,
        Optional<String> owner,
        Optional<LocalDate> dueOn,
        List<String> addressedTo) {

    /** Keeps an unmodifiable copy of the roles. */
    public Mitigation {
        addressedTo = List.copyOf(addressedTo);
    }

    /** @return whether it is in somebody's hands: owner and date are set */
    boolean isPlanned() {
        return owner.isPresent() && dueOn.isPresent();
    }
}
