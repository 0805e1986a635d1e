// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

/** By what means something was said or signed. */
public enum Medium {
    PAPER,
    ELECTRONIC,
    ORAL,
    RECORDING
}
