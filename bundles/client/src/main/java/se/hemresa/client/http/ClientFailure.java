// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.http;

/** Something that the person at the command line must be told; the message is the whole of what is told. */
public final class ClientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what failed and, where known, what to do about it */
    public ClientFailure(String message) {
        super(message);
    }

    /**
     * @param message what failed and, where known, what to do about it
     * @param cause what happened underneath
     */
    public ClientFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
