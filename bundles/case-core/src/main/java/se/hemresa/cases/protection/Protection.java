// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.protection;

import java.util.List;

/** The levels of protection, in their order (code list {@code ProtectionLevel}, domain.md §9.3). */
public final class Protection {

    private static final List<String> LEVELS =
            List.of("NONE", "SECRECY_MARKING", "PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");

    private static final int HIDING = LEVELS.indexOf("PROTECTED_REGISTRATION");

    private Protection() {}

    /**
     * @param level a code of the list
     * @return whether who and where the person is stands in the protected identity only; true for a level that is not known
     */
    public static boolean hides(String level) {
        int rank = LEVELS.indexOf(level);
        return rank < 0 || rank >= HIDING;
    }

    /**
     * @param level a code of the list
     * @param than another
     * @return whether it protects more
     */
    static boolean higher(String level, String than) {
        return LEVELS.indexOf(level) > LEVELS.indexOf(than);
    }
}
