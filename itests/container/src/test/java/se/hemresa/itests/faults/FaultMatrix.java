// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import org.junit.AfterClass;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** All rows of the fault matrix that are shown here, and at the end their table. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    SeededDefects.class,
    ServerFaults.class,
    DatabaseFaults.class,
    DiskFaults.class,
    PartnerFaults.class,
    RandomKills.class
})
public class FaultMatrix {

    @AfterClass
    public static void print() {
        System.out.println(FaultTable.text());
    }
}
