// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.jpa;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

import se.hemresa.journal.work.Participant;

/** The entities of one module in one unit of work. */
final class EntitySession implements Participant {

    private final EntityManager entities;

    EntitySession(EntityManager entities, boolean writes) {
        this.entities = entities;
        if (writes) {
            entities.getTransaction().begin();
        }
    }

    EntityManager entities() {
        return entities;
    }

    @Override
    public void complete() {
        entities.getTransaction().commit();
    }

    /** A factory that was closed under the unit, because its module left, has ended its sessions already. */
    @Override
    public void release() {
        if (!entities.isOpen()) {
            return;
        }
        EntityTransaction transaction = entities.getTransaction();
        if (transaction.isActive()) {
            transaction.rollback();
        }
        entities.close();
    }
}
