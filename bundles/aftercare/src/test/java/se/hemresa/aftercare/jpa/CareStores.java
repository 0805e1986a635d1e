// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import javax.persistence.EntityManager;

import se.hemresa.aftercare.CareFileStore;
import se.hemresa.aftercare.CeilingStore;
import se.hemresa.aftercare.FollowUpStore;
import se.hemresa.aftercare.LedgerStore;
import se.hemresa.aftercare.PlanStore;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.testing.TestDatabase;

/** The real stores over a test database. */
public record CareStores(
        PlanStore plans, LedgerStore ledgers, FollowUpStore followUps, CeilingStore ceilings, CareFileStore files) {

    public static CareStores over(TestDatabase database, Vault vault) {
        AftercareTables tables = new AftercareTables();
        database.migrate(tables.module(), tables.changeLog(), CareStores.class.getClassLoader());
        EntityManager entities = database.entityManager(tables.module(), AftercareTables.entities());
        return new CareStores(
                new JpaPlanStore(entities, vault),
                new JpaLedgerStore(entities, vault),
                new JpaFollowUpStore(entities, vault),
                new JpaCeilingStore(entities),
                new JpaCareFileStore(entities));
    }
}
