// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.Opaque;

/**
 * What is secret of an assessment and is sealed: opened only for whoever sees it whole.
 *
 * @param answers the answers with their evidence
 * @param reasons why the decision differs from the score, or what else was weighed
 * @param nonRefoulementNote why the return would break the ban on return to persecution; empty if none
 * @param instructions what whoever a mitigation is addressed to has to do, by its id
 */
public record Words(
        List<Answer> answers,
        List<Reason> reasons,
        Optional<String> nonRefoulementNote,
        Map<UUID, String> instructions) {

    /** Keeps unmodifiable copies. */
    public Words {
        answers = List.copyOf(answers);
        reasons = List.copyOf(reasons);
        instructions = Map.copyOf(instructions);
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
