// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.iom.Ack;
import se.hemresa.iom.AckStore;

/** Acknowledgements in a table. */
@Component
public final class JpaAckStore implements AckStore {

    private final EntityManager entities;

    @Activate
    public JpaAckStore(@Reference(target = "(unit=iom)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Ack ack) {
        entities.persist(new AckEntity(ack));
    }

    @Override
    public void applied(UUID ackId) {
        entities.find(AckEntity.class, ackId.toString()).applied();
    }

    @Override
    public Optional<Ack> find(UUID ackId) {
        return Optional.ofNullable(entities.find(AckEntity.class, ackId.toString()))
                .map(AckEntity::toRecord);
    }

    @Override
    public List<Ack> ofCase(CaseId caseId) {
        return entities.createQuery(
                        "select ack from AckEntity ack where ack.caseId = :id order by ack.receivedAt, ack.ackId",
                        AckEntity.class)
                .setParameter("id", caseId.toString())
                .getResultStream()
                .map(AckEntity::toRecord)
                .toList();
    }
}
