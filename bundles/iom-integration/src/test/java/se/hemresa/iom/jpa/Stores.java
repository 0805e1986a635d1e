// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import javax.persistence.EntityManager;

import se.hemresa.api.vault.Vault;
import se.hemresa.iom.AckStore;
import se.hemresa.iom.HandoverStore;
import se.hemresa.journal.testing.TestDatabase;

/**
 * The real stores over a test's database.
 *
 * @param handovers handovers
 * @param acks acknowledgements
 */
public record Stores(HandoverStore handovers, AckStore acks) {

    /** Over the database as it is: its tables are brought in place. */
    public static Stores in(TestDatabase database, Vault vault) {
        database.migrate("iom", new IomTables().changeLog(), Stores.class.getClassLoader());
        EntityManager entities =
                database.entityManager("iom", HandoverEntity.class, NotesEntity.class, AckEntity.class);
        return new Stores(new JpaHandoverStore(entities, vault), new JpaAckStore(entities));
    }
}
