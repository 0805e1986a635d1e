// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

/** What is done with a section of a case (domain.md §9.1). */
public enum Operation {
    /** Enter something new. */
    CREATE,
    /** See what is there. */
    READ,
    /** Change what is there. */
    UPDATE,
    /** Approve what somebody else has entered. */
    APPROVE
}
