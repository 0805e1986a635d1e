// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;

/**
 * Which cases a list may hold.
 *
 * @param caller who asks
 * @param relations the relations of which one must hold; of them OWNER, ASSIGNED and NAMED_PARTICIPANT are looked at,
 *     because no case can be listed for standing in no relation
 * @param state the state wanted; empty for all
 * @param at the moment at which the relations must hold
 */
public record Selection(Caller caller, Set<Relation> relations, Optional<String> state, Instant at) {}
