// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says that the tables of a module are in place. Registered with the service property {@code module} (short name); a store
 * references {@code (module=<its own>)}, so it cannot start before its tables.
 */
@ProviderType
public interface Schema {

    /** @return the short name of the module */
    String module();
}
