// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.closing.Hold;

/** Closures and holds in tables. */
@Component
public final class JpaClosingStore implements ClosingStore {

    private final EntityManager entities;
    private final CaseRows rows;
    private final Seals seals;

    @Activate
    public JpaClosingStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
        this.seals = new Seals(vault);
    }

    @Override
    public void add(Closure closure, Optional<String> words) {
        byte[] sealed = seals.seal(closure.caseId(), ClosureEntity.TABLE, closure.id(), words.orElse(null));
        entities.persist(new ClosureEntity(closure, sealed));
    }

    @Override
    public Optional<Closure> closure(CaseId id) {
        return rows.of(ClosureEntity.class, id)
                .filter(row -> !row.ended())
                .findFirst()
                .map(ClosureEntity::toRecord);
    }

    @Override
    public void approve(UUID closure, String by, Instant at) {
        entities.find(ClosureEntity.class, closure.toString()).approve(by, at);
    }

    @Override
    public void close(UUID closure, Instant at) {
        entities.find(ClosureEntity.class, closure.toString()).close(at);
    }

    @Override
    public void endClosure(CaseId id) {
        rows.of(ClosureEntity.class, id).forEach(ClosureEntity::end);
    }

    @Override
    public void add(Hold hold, Optional<String> words) {
        byte[] sealed =
                seals.seal(hold.stamp().caseId(), HoldEntity.TABLE, hold.stamp().id(), words.orElse(null));
        entities.persist(new HoldEntity(hold, sealed));
    }

    @Override
    public List<Hold> holds(CaseId id) {
        return rows.of(HoldEntity.class, id).map(HoldEntity::toRecord).toList();
    }

    @Override
    public void endHold(UUID hold, String by, Instant at) {
        entities.find(HoldEntity.class, hold.toString()).end(by, at);
    }
}
