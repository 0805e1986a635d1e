// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import se.hemresa.cases.testing.MemoryCases;
import se.hemresa.vault.testing.DirectWork;

/** The stores in memory, which the other tests stand on. */
public class MemoryCaseStoreTest extends CaseStoreContract {

    private final MemoryCases memory = new MemoryCases();

    @Override
    Stores stores() {
        return new Stores(new DirectWork(), memory, memory);
    }
}
