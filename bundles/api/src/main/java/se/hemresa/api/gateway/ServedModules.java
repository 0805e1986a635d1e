// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/** Which modules the door serves now. Any thread. */
@ProviderType
public interface ServedModules {

    /**
     * @return the names of the modules whose REST door is open. The doors of a bundle that stops are closed before it has
     *     stopped; those of its next version are open once all of its components can be used
     */
    Set<String> names();
}
