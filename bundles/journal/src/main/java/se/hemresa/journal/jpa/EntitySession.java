// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.jpa;

import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

import se.hemresa.api.access.Caller;
import se.hemresa.journal.work.Participant;

/** The entities of one module in one unit of work. */
final class EntitySession implements Participant {

    private final EntityManager entities;
    private final boolean parted;
    private boolean touched;
    private Optional<Caller> writer = Optional.empty();

    /**
     * @param entities new ones
     * @param writes whether the unit writes
     * @param parted whether the database asks as whom something is written
     */
    EntitySession(EntityManager entities, boolean writes, boolean parted) {
        this.entities = entities;
        this.parted = writes && parted;
        if (writes) {
            entities.getTransaction().begin();
        }
    }

    /**
     * What an entity manager holds back is written as the caller who changed it, never as the next one: neither does a row pass
     * the wall because a module looked for something else afterwards, nor does a module's own row stop at it.
     *
     * @return the entities, for the caller of the moment
     */
    EntityManager entities() {
        Optional<Caller> caller = Caller.bound();
        if (parted && touched && !caller.equals(writer)) {
            asWriter(entities::flush);
        }
        writer = caller;
        touched = true;
        return entities;
    }

    @Override
    public void complete() {
        asWriter(() -> entities.getTransaction().commit());
    }

    private void asWriter(Runnable write) {
        if (!parted || writer.isEmpty()) {
            write.run();
        } else {
            writer.get().run(write);
        }
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
