// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** Keeps CXF from logging what was thrown: its message may hold what was sent, and the dispatcher logs it once without. */
final class SilentFaults implements FaultListener {

    @Override
    public boolean faultOccurred(Exception thrown, String description, Message message) {
        return false;
    }
}
