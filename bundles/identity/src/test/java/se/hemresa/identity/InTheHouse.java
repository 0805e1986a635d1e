// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;

import se.hemresa.journal.testing.TestDatabase;

/** A new house for each test: what the tests of its desks have in common. */
public abstract class InTheHouse {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    protected House house;

    @Before
    public void open() {
        house = new House(database);
    }

    @After
    public void close() {
        house.close();
    }
}
