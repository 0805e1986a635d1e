// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.error;

import java.util.List;

/**
 * An operation is refused or has failed for a reason that the caller can be told. Unchecked: it passes through services and
 * routes untouched, rolls back the unit of work, and is turned into an answer in one place, the gateway.
 *
 * <p>The message is the code's English text. Never put input or personal data into a cause's message.
 */
public class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Violation> violations;

    /** @param code the kind of error */
    public PlatformException(ErrorCode code) {
        this(code, List.of(), null);
    }

    /**
     * @param code the kind of error
     * @param violations every place that is wrong, in document order
     */
    public PlatformException(ErrorCode code, List<Violation> violations) {
        this(code, violations, null);
    }

    /**
     * @param code the kind of error
     * @param violations every place that is wrong, in document order; empty if none can be named
     * @param cause what happened underneath, for the log; may be null
     */
    public PlatformException(ErrorCode code, List<Violation> violations, Throwable cause) {
        super(code.code() + ": " + code.english(), cause);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** @return the kind of error */
    public final ErrorCode code() {
        return code;
    }

    /** @return every place that is wrong, in document order; empty if none can be named */
    public final List<Violation> violations() {
        return violations;
    }
}
