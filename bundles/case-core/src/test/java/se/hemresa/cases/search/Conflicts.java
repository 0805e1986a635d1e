// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.search;

import se.hemresa.api.access.Ties;
import se.hemresa.cases.jpa.Stores;
import se.hemresa.cases.testing.County;

/** The conflict block of a county. */
public final class Conflicts {

    private Conflicts() {}

    public static ConflictBlock in(County county, Ties ties) {
        Stores stores = county.stores();
        return new ConflictBlock(
                        stores.cases(),
                        stores.told(),
                        stores.trust().hidden(),
                        stores.trust().index(),
                        county.work(),
                        Stores.VAULT)
                .knowing(ties);
    }
}
