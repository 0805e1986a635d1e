// SPDX-License-Identifier: Apache-2.0
/** The post office as modules see it: messages to partners, what comes back, and what may be told to whom. */
@Version("1.0.0")
package se.hemresa.api.exchange;

import org.osgi.annotation.versioning.Version;
