// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

/** Whether an interpreter stood between the person and the one who spoke, and how. */
public enum Interpreter {
    NOT_NEEDED,
    PRESENT,
    TELEPHONE,
    VIDEO
}
