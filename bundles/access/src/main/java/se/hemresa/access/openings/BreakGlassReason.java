// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

/** Why somebody opens a case without being in it (domain.md §9.2). */
public enum BreakGlassReason {
    /** Somebody's life or health is in danger now. */
    DANGER_TO_LIFE,
    /** The person, or a child who travels with her, is missing. */
    MISSING_PERSON,
    /** Nobody who is in the case can be reached, and it cannot wait. */
    COORDINATOR_ABSENT,
    /** An authority demands it by law. */
    AUTHORITY_DEMAND,
    /** Anything else; the text says what. */
    OTHER
}
