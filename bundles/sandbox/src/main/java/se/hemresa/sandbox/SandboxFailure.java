// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

/** Something that the simulated partners need is not there. Its text says what to do. */
public final class SandboxFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is missing and what to do
     * @param cause what happened underneath; may be null
     */
    public SandboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
