// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.util.List;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.work.Schema;
import se.hemresa.exchange.keys.OwnKey;
import se.hemresa.exchange.keys.OwnKeyStore;

/** Our keys in a table. Their ids are made in the order of time, so the greatest is the newest. */
@Component
public final class JpaOwnKeyStore implements OwnKeyStore {

    private final EntityManager entities;

    @Activate
    public JpaOwnKeyStore(
            @Reference(target = "(module=exchange)") Schema schema,
            @Reference(target = "(unit=exchange)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(OwnKey key) {
        entities.persist(new OwnKeyEntity(key));
    }

    @Override
    public List<OwnKey> all() {
        return entities.createQuery("select k from OwnKeyEntity k order by k.keyId desc", OwnKeyEntity.class)
                .getResultStream()
                .map(OwnKeyEntity::toRecord)
                .toList();
    }
}
