// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

/** What is done with a section of a case (domain.md §9.1). */
public enum Operation {
    CREATE,
    READ,
    UPDATE,
    APPROVE
}
