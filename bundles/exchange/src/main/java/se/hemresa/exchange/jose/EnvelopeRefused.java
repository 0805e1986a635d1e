// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jose;

/** Something that came in is no envelope for us. Its text is a code, never what came in. */
public final class EnvelopeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnvelopeRefused(String reason) {
        super(reason);
    }

    EnvelopeRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
