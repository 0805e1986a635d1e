// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/** Whiteboard: what a bundle measures about itself; shown at {@code /metrics} while the service is there. */
@ConsumerType
public interface Measures {

    /**
     * Called at every look at {@code /metrics}, outside any unit of work, on the thread of the request; must return within
     * milliseconds. What is thrown leaves these measures out of that answer.
     *
     * @return what is measured now, in any order
     */
    List<Measure> now();
}
