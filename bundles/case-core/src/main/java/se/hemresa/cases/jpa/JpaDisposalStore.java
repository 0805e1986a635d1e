// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.disposal.Disposal;
import se.hemresa.cases.disposal.DisposalStore;

/** Disposals in a table. */
@Component
public final class JpaDisposalStore implements DisposalStore {

    private final EntityManager entities;
    private final CaseRows rows;

    @Activate
    public JpaDisposalStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
    }

    @Override
    public void add(Disposal asked) {
        entities.persist(new DisposalEntity(asked));
    }

    @Override
    public Optional<Disposal> asked(CaseId caseId) {
        return rows.of(DisposalEntity.class, caseId)
                .map(DisposalEntity::toRecord)
                .filter(disposal -> disposal.approvedAt().isEmpty())
                .findFirst();
    }

    @Override
    public void approve(UUID id, Stamp approval) {
        entities.find(DisposalEntity.class, id.toString()).approve(approval);
    }
}
