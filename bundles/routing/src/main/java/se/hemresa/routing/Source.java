// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** Where a route's work comes from, one piece at a time, and who alone offers a piece again that failed. */
interface Source {

    /** @return its name, for the log and the name of its thread */
    String name();

    /**
     * Passes the next piece that is due to the route, on this thread.
     *
     * @param route gives back what the body is at the route's end
     * @return whether something came of it, so that the next piece may follow at once
     */
    boolean deliver(UnaryOperator<Object> route);

    /**
     * Waits until there may be something to deliver.
     *
     * @param atMost how long to wait
     * @throws InterruptedException if the thread is interrupted
     */
    void await(Duration atMost) throws InterruptedException;
}
