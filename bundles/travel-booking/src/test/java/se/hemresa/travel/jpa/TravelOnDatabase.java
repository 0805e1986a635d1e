// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import java.util.ArrayList;
import java.util.List;

import se.hemresa.api.vault.Vault;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.travel.TravelStore;

/** The real store on a test's database. */
public final class TravelOnDatabase {

    private TravelOnDatabase() {}

    public static TravelStore open(TestDatabase database, Vault vault) {
        database.migrate("travel", new TravelTables().changeLog(), TravelTables.class.getClassLoader());
        List<Class<?>> classes = new ArrayList<>(List.of(Row.class));
        Kind.all().forEach(kind -> classes.add(kind.row()));
        return new JpaTravelStore(null, database.entityManager("travel", classes.toArray(Class<?>[]::new)), vault);
    }
}
