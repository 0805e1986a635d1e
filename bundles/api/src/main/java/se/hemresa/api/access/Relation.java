// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

/** How a caller stands to a case; several may hold at once (code list {@code CaseRelation}). */
public enum Relation {
    OWNER,
    ASSIGNED,
    NAMED_PARTICIPANT,
    RECIPIENT,
    PAST_RECIPIENT,
    NONE
}
