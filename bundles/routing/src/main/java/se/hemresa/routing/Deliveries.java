// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;

import se.hemresa.api.access.Caller;

/**
 * How a module's routes are served.
 *
 * @param caller as which the routes work
 * @param stopBound how long a stop waits for a delivery in flight
 */
record Deliveries(Caller caller, Duration stopBound) {}
