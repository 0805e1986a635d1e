// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import javax.persistence.EntityManager;

import se.hemresa.identity.certificates.CertificateStore;
import se.hemresa.identity.sessions.SessionStore;
import se.hemresa.identity.ties.TieStore;
import se.hemresa.journal.testing.TestDatabase;

/** The real stores over a test database. */
public record TestStores(CertificateStore certificates, SessionStore sessions, TieStore ties) {

    public static TestStores on(TestDatabase database) {
        database.migrate("identity", new IdentityTables().changeLog(), TestStores.class.getClassLoader());
        EntityManager entities = database.entityManager("identity", IdentityTables.CLASSES.toArray(Class<?>[]::new));
        return new TestStores(
                new JpaCertificateStore(null, entities),
                new JpaSessionStore(null, entities),
                new JpaTieStore(null, entities));
    }
}
