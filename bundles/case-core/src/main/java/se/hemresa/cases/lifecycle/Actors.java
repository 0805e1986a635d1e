// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may act as whom. IOM is the group of its two roles; the person has no login, so others record what the person decides
 * ({@code conventions.actors} of state-machine.json).
 */
final class Actors {

    private static final Map<String, Set<String>> SPOKEN_FOR_BY = Map.of(
            "IOM",
            Set.of("IOM_FINLAND", "IOM_RECEIVING"),
            "PERSON",
            Set.of(
                    "REGION_COORDINATOR",
                    "SOCIAL_SERVICES",
                    "SOCIAL_SERVICES_LEAD",
                    "DUTY_OFFICER",
                    "IOM_FINLAND",
                    "IOM_RECEIVING"));

    private Actors() {}

    /**
     * @param rule a transition
     * @param role the role of the caller
     * @return the actor of the transition that the role is or speaks for; empty if it may not fire it
     */
    static Optional<String> actor(StateRule rule, String role) {
        return rule.actors().stream()
                .filter(actor -> actor.equals(role)
                        || SPOKEN_FOR_BY.getOrDefault(actor, Set.of()).contains(role))
                .findFirst();
    }
}
