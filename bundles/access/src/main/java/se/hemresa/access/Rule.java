// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access;

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

    boolean gives(String role, String section, Operation operation) {
        return roles.contains(role) && sections.contains(section) && operations.contains(operation);
    }

    boolean appliesTo(Set<Relation> standing) {
        return relations.stream().anyMatch(standing::contains);
    }
}
