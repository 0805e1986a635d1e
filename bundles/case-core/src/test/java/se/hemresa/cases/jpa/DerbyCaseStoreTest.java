// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.journal.testing.TestDatabase;

/** The stores on Derby. */
public class DerbyCaseStoreTest extends CaseStoreContract {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static Stores stores;

    @BeforeClass
    public static void migrate() {
        stores = Stores.in(DATABASE);
    }

    @Override
    Stores stores() {
        return stores;
    }

    @Test
    public void losesNoWriteOfMany() throws Exception {
        assertThatNoWriteIsLost();
    }
}
