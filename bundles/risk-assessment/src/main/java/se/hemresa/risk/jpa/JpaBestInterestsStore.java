// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterests.BoardDecision;
import se.hemresa.risk.BestInterests.Sealed;
import se.hemresa.risk.BestInterestsStore;

/** Determinations in tables; their ids are made in the order of time, so the greatest is the newest. */
@Component
public final class JpaBestInterestsStore implements BestInterestsStore {

    private static final long WRITTEN_ONCE = 1;

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaBestInterestsStore(
            @Reference(target = "(module=risk)") Schema schema,
            @Reference(target = "(unit=risk)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public void add(BestInterests determination, Sealed words) {
        byte[] sealed = vault.sealFields(context(determination), SealedWords.tree(words));
        entities.persist(new BestInterestsEntity(determination, sealed));
    }

    @Override
    public void add(BestInterests determination, BoardDecision decision) {
        entities.persist(new BoardDecisionEntity(determination, decision));
    }

    @Override
    public void end(BestInterests determination, UUID id, Instant at) {
        entities.persist(new ExpiryEntity(determination, id, at));
    }

    @Override
    public Optional<BestInterests> newest(CaseId caseId) {
        return entities
                .createQuery(
                        "select row from BestInterestsEntity row where row.caseId = :id order by row.id desc",
                        BestInterestsEntity.class)
                .setParameter("id", caseId.toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .filter(row -> !ended(row.id()))
                .map(row -> row.toRecord(decision(row.id())));
    }

    private boolean ended(String determinationId) {
        return !entities.createQuery(
                        "select row from ExpiryEntity row where row.assessmentId = :id", ExpiryEntity.class)
                .setParameter("id", determinationId)
                .getResultList()
                .isEmpty();
    }

    private Optional<BoardDecision> decision(String determinationId) {
        return entities
                .createQuery(
                        "select row from BoardDecisionEntity row where row.determinationId = :id",
                        BoardDecisionEntity.class)
                .setParameter("id", determinationId)
                .getResultList()
                .stream()
                .findFirst()
                .map(BoardDecisionEntity::toRecord);
    }

    @Override
    public Sealed words(BestInterests determination) {
        BestInterestsEntity row =
                entities.find(BestInterestsEntity.class, determination.id().toString());
        return SealedWords.bestInterests(vault.openFields(context(determination), row.sealed()));
    }

    private static SealContext context(BestInterests determination) {
        return new SealContext(determination.caseId(), BestInterestsEntity.TABLE, determination.id(), WRITTEN_ONCE);
    }
}
