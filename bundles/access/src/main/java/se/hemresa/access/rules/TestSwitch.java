// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import org.osgi.framework.BundleContext;

/**
 * {@code hemresa.test.narrowing=off}: lists are no longer narrowed, and everybody stands in every relation to every case, so
 * that a test can show that the second wall, row-level security, holds alone. For development mode; in any other it is not heeded.
 */
final class TestSwitch {

    private TestSwitch() {}

    static boolean isNarrowingOff(BundleContext context) {
        return "off".equals(context.getProperty("hemresa.test.narrowing"))
                && "development".equals(context.getProperty("hemresa.mode"));
    }
}
