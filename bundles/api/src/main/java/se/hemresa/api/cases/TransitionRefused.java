// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.List;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformException;

/** A transition whose guards do not all hold. It names all of them, not the first (domain.md §8.4.2). */
public final class TransitionRefused extends PlatformException {

    private static final long serialVersionUID = 1L;

    private final transient List<GuardOutcome> guards;

    /**
     * @param code {@code cases.transition-refused}
     * @param guards every guard that blocks, in the order of the table
     */
    public TransitionRefused(ErrorCode code, List<GuardOutcome> guards) {
        super(code);
        this.guards = List.copyOf(guards);
    }

    /** @return every guard that blocks, in the order of the table */
    public List<GuardOutcome> guards() {
        return guards;
    }
}
