// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.time.Instant;
import java.util.List;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.work.Schema;
import se.hemresa.exchange.mail.HoldStore;

/** What is held, in a table that the line looks into. */
@Component
public final class JpaHoldStore implements HoldStore {

    private final EntityManager entities;

    @Activate
    public JpaHoldStore(
            @Reference(target = "(module=exchange)") Schema schema,
            @Reference(target = "(unit=exchange)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean hold(String subject, String by, Instant at) {
        if (entities.find(HoldEntity.class, subject) != null) {
            return false;
        }
        entities.persist(new HoldEntity(subject, by, at));
        return true;
    }

    @Override
    public boolean release(String subject) {
        return entities.createQuery("delete from HoldEntity h where h.subject = :subject")
                        .setParameter("subject", subject)
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<Hold> all() {
        return entities.createQuery("select h from HoldEntity h order by h.subject", HoldEntity.class)
                .getResultStream()
                .map(HoldEntity::toRecord)
                .toList();
    }
}
