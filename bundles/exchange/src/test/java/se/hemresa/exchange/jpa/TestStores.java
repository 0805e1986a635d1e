// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.util.UUID;

import javax.persistence.EntityManager;

import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.CaseScope;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.testing.TestDatabase;

/** The real stores over a test database. */
public record TestStores(
        EntityManager entities,
        CaseScope scope,
        JpaMessageStore messages,
        JpaQueueStore queue,
        JpaHoldStore holds,
        JpaProofStore proofs,
        JpaPartnerStore partners,
        JpaOwnKeyStore keys) {

    public static TestStores on(TestDatabase database, Vault vault) {
        database.migrate("exchange", new ExchangeTables().changeLog(), TestStores.class.getClassLoader());
        return of(
                database.entityManager("exchange", ExchangeTables.CLASSES.toArray(Class<?>[]::new)),
                vault,
                database.scope());
    }

    /** As another process over the same database has them. */
    public static TestStores on(JournalPlatform node, Vault vault) {
        ExchangeTables tables = new ExchangeTables();
        var root = ExchangeTables.class.getProtectionDomain().getCodeSource().getLocation();
        return of(
                node.entities("exchange", tables.classes(), tables.getClass().getClassLoader(), root)
                        .entities(),
                vault,
                node.scope());
    }

    private static TestStores of(EntityManager entities, Vault vault, CaseScope scope) {
        return new TestStores(
                entities,
                scope,
                new JpaMessageStore(null, entities, vault),
                new JpaQueueStore(null, entities),
                new JpaHoldStore(null, entities),
                new JpaProofStore(null, entities, vault, scope),
                new JpaPartnerStore(null, entities),
                new JpaOwnKeyStore(null, entities));
    }

    /** As when the clock of the database has passed the lease; in a unit of work. */
    public void endLease(UUID messageId) {
        entities.createQuery("update MessageEntity m set m.leaseUntil = 0 where m.id = :id")
                .setParameter("id", messageId.toString())
                .executeUpdate();
    }

    /** As when somebody got at the tables; in a unit of work. */
    public void changeDigest(UUID messageId, String digest) {
        entities.createQuery("update MessageEntity m set m.digest = :digest where m.id = :id")
                .setParameter("digest", digest)
                .setParameter("id", messageId.toString())
                .executeUpdate();
    }

    /** As time or an administrator does; in a unit of work. */
    public void endKeys() {
        entities.createQuery("update OwnKeyEntity k set k.revokedAt = 1").executeUpdate();
    }
}
