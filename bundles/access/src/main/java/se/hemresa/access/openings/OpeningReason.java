// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

/** Why somebody in a case opens a section that must be opened with intent (domain.md §9.1, condition confirmOpen). */
public enum OpeningReason {
    /** To talk to the person, or to meet her. */
    CONTACT_WITH_PERSON,
    /** To enter or correct what stands there. */
    REGISTRATION,
    /** To book the journey or to get travel documents. */
    TRAVEL,
    /** To answer an authority. */
    AUTHORITY,
    /** To keep the person safe. */
    SAFETY
}
