// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.Before;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

/** The stores on each database, with the key of one case: what the tests of the stores have in common. */
@RunWith(Parameterized.class)
public abstract class CaseInStore {

    @Rule
    public final TestDatabase database;

    final CaseId id = new CaseId(UuidCreator.getTimeOrderedEpoch());
    Stores stores;

    CaseInStore(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        stores = Stores.in(database);
        Stores.VAULT.createCaseKey(id, new AgencyId("SE-O"));
    }

    /** When and by whom a fact of the case was told. */
    Stamp stamp() {
        return new Stamp(UuidCreator.getTimeOrderedEpoch(), id, Story.NOW, new AgencyId("SE-O"), Optional.of("karin"));
    }

    void run(Runnable work) {
        stores.work().run(work);
    }

    <T> T read(Supplier<T> question) {
        return stores.work().read(question);
    }

    /** The sealed column of the only row of a table, as it lies there. */
    byte[] sealed(String table) {
        return (byte[]) read(() -> stores.entities()
                .createNativeQuery("select sealed from " + table)
                .getSingleResult());
    }

    static String text(byte[] sealed) {
        return new String(sealed, StandardCharsets.ISO_8859_1);
    }
}
