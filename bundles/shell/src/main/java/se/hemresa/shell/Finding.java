// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

/**
 * One thing the doctor looked at.
 *
 * @param ok whether it is in order
 * @param subject what was looked at
 * @param text what was found
 * @param next the next command to type; empty if it is in order
 */
record Finding(boolean ok, String subject, String text, String next) {

    static Finding good(String subject, String text) {
        return new Finding(true, subject, text, "");
    }

    static Finding bad(String subject, String text, String next) {
        return new Finding(false, subject, text, next);
    }
}
