// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

/** The generation that a request was meant for ends; the unit of work rolls back and the request is routed anew. */
public final class DoorClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DoorClosed() {
        super("The door is closed", null, false, false);
    }
}
