// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

/** Whose view of the risk an assessment is. */
public enum Side {
    /** Of Sweden: signed by the assessor and approved by another person. */
    SWEDEN,
    /** Of the country of return: entered and signed by IOM. */
    ORIGIN,
    /** Of both: entered in Sweden, signed as one of Sweden and by IOM too. */
    JOINT;

    /** @return whether it speaks for Sweden */
    public boolean speaksForSweden() {
        return this != ORIGIN;
    }

    /** @return whether it speaks for the country of return */
    public boolean speaksForOrigin() {
        return this != SWEDEN;
    }
}
