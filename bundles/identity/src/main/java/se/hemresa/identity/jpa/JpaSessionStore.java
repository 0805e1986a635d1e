// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import java.time.Instant;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.work.Schema;
import se.hemresa.identity.sessions.Session;
import se.hemresa.identity.sessions.SessionStore;

/** Sessions in a table. */
@Component
public final class JpaSessionStore implements SessionStore {

    private final EntityManager entities;

    @Activate
    public JpaSessionStore(
            @Reference(target = "(module=identity)") Schema schema,
            @Reference(target = "(unit=identity)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Session session) {
        entities.persist(new SessionEntity(session));
    }

    @Override
    public Optional<Session> find(String hash) {
        return Optional.ofNullable(entities.find(SessionEntity.class, hash)).map(SessionEntity::toRecord);
    }

    @Override
    public void touch(String hash, Instant now) {
        entities.createQuery("update SessionEntity s set s.seenAt = :now where s.hash = :hash")
                .setParameter("now", now.toEpochMilli())
                .setParameter("hash", hash)
                .executeUpdate();
    }

    @Override
    public void remove(String hash) {
        entities.createQuery("delete from SessionEntity s where s.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    @Override
    public void forgetEnded(Instant now) {
        entities.createQuery("delete from SessionEntity s where s.endsAt < :now")
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }
}
