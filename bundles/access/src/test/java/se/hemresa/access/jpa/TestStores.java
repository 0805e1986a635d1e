// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.nio.charset.StandardCharsets;

import javax.persistence.EntityManager;

import se.hemresa.access.openings.Opening;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.testing.TestDatabase;

/** The real stores over a test database. */
public record TestStores(EntityManager entities, JpaOpeningStore openings, JpaMissStore misses) {

    public static TestStores on(TestDatabase database, Vault vault) {
        database.migrate("access", new AccessTables().changeLog(), TestStores.class.getClassLoader());
        EntityManager entities = database.entityManager("access", AccessTables.CLASSES.toArray(Class<?>[]::new));
        return new TestStores(entities, new JpaOpeningStore(null, entities, vault), new JpaMissStore(null, entities));
    }

    /** What the table holds of the text, in a unit of work. */
    public String stored(Opening opening) {
        byte[] sealed =
                entities.find(OpeningEntity.class, opening.id().toString()).sealed();
        return new String(sealed, StandardCharsets.ISO_8859_1);
    }
}
