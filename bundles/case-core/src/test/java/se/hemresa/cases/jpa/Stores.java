// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.EntityManager;

import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

/** The stores that are tried, and the unit in which they work. */
record Stores(UnitOfWork work, CaseStore cases, FactStore facts) {

    /** One for all: tests of a class share their database, and a sealed row needs the key that sealed it. */
    static final Vault VAULT = TestVault.inMemory();

    static Stores in(TestDatabase database) {
        database.migrate("cases", "db/cases.xml", Stores.class.getClassLoader());
        EntityManager entities = database.entityManager("cases", entityClasses());
        return new Stores(
                database.unitOfWork(),
                new JpaCaseStore(null, entities, VAULT),
                new JpaFactStore(null, entities, VAULT));
    }

    private static Class<?>[] entityClasses() {
        return new CasesEntities().classes().stream().map(Stores::load).toArray(Class<?>[]::new);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
