// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.Set;

import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;

/**
 * One rule of {@code access.json}: gives each of its roles, in each of its relations, its operations on each of its sections,
 * if all of its conditions hold. It never takes anything away.
 *
 * @param roles codes of the list {@code Role}
 * @param relations how the caller stands to the case
 * @param operations what is allowed
 * @param sections codes of the list {@code Section}
 * @param mask the code of a mask; {@code NONE} covers everything
 * @param conditions all must hold
 */
record Rule(
        Set<String> roles,
        Set<Relation> relations,
        Set<Operation> operations,
        Set<String> sections,
        String mask,
        Set<String> conditions) {

    private static final Set<String> ABOUT_NO_CASE = Set.of("fourEyes", "twoPerson", "ownCounty");

    /**
     * Whether it gives rows that belong to no case: whoever needs no relation, and no condition that the case must meet, would
     * otherwise see of every case that it exists.
     */
    boolean isOfNoCase() {
        return relations.equals(Set.of(Relation.NONE)) && ABOUT_NO_CASE.containsAll(conditions);
    }

    boolean appliesTo(Set<Relation> standing) {
        return relations.stream().anyMatch(standing::contains);
    }

    boolean demands(String condition) {
        return conditions.contains(condition);
    }
}
