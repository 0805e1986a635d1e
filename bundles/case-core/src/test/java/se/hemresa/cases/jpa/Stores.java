// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.persistence.EntityManager;
import javax.persistence.Table;

import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.disposal.DisposalStore;
import se.hemresa.cases.emergency.EmergencyStore;
import se.hemresa.cases.protection.ProtectedStore;
import se.hemresa.cases.search.IndexStore;
import se.hemresa.cases.subject.SubjectAccessStore;
import se.hemresa.cases.tasks.TaskStore;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

/**
 * The real stores on a database, and the unit in which they work.
 *
 * @param entities the unit of the module, for stores that are not among these
 */
public record Stores(
        UnitOfWork work,
        EntityManager entities,
        CaseStore cases,
        FactStore facts,
        CaseFacts told,
        ClosingStore closing,
        TaskStore tasks,
        EmergencyStore emergencies,
        Trust trust) {

    /** The stores that protect persons. */
    public record Trust(
            ProtectedStore hidden, IndexStore index, DisposalStore disposals, SubjectAccessStore requests) {}

    /** One for all: tests of a class share their database, and a sealed row needs the key that sealed it. */
    public static final Vault VAULT = TestVault.inMemory();

    public static Stores in(TestDatabase database) {
        CasesTables tables = new CasesTables();
        database.migrate(tables.module(), tables.changeLog(), Stores.class.getClassLoader(), tables.caseKeys());
        EntityManager entities = database.entityManager("cases", entityClasses());
        return new Stores(
                database.unitOfWork(),
                entities,
                new JpaCaseStore(null, entities, VAULT, database.scope()),
                new JpaFactStore(null, entities, VAULT, database.scope()),
                new JpaCaseFacts(null, entities, VAULT),
                new JpaClosingStore(null, entities, VAULT),
                new JpaTaskStore(null, entities),
                new JpaEmergencyStore(null, entities, VAULT),
                new Trust(
                        new JpaProtectedStore(null, entities, VAULT),
                        new JpaIndexStore(null, entities),
                        new JpaDisposalStore(null, entities),
                        new JpaSubjectAccessStore(null, entities)));
    }

    /** Forgets every case. */
    public void empty() {
        List<String> tables = List.of(entityTables());
        work.run(() -> tables.forEach(
                table -> entities.createNativeQuery("delete from " + table).executeUpdate()));
    }

    private static String[] entityTables() {
        return Stream.of(entityClasses())
                .map(type -> type.getAnnotation(Table.class))
                .filter(Objects::nonNull)
                .map(Table::name)
                .toArray(String[]::new);
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
