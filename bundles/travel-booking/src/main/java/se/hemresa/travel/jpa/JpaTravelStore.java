// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.travel.Alarm;
import se.hemresa.travel.TravelRecord;
import se.hemresa.travel.TravelStore;

/**
 * Records in tables. Ids are made in the order of time, so the greatest is the newest. Every reading is a query, never a
 * look-up by key: a query flushes first, so that a row is opened under the version it was sealed for.
 */
@Component
public final class JpaTravelStore implements TravelStore {

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaTravelStore(
            @Reference(target = "(module=travel)") Schema schema,
            @Reference(target = "(unit=travel)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public <T extends TravelRecord> List<T> all(Class<T> type, CaseId caseId) {
        Kind<T> kind = Kind.of(type);
        return query(kind, "row.caseId = :caseId order by row.id")
                .setParameter("caseId", caseId.toString())
                .getResultStream()
                .map(row -> record(kind, row))
                .toList();
    }

    @Override
    public <T extends TravelRecord> Optional<T> newest(Class<T> type, CaseId caseId) {
        Kind<T> kind = Kind.of(type);
        return query(kind, "row.caseId = :caseId order by row.id desc")
                .setParameter("caseId", caseId.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> record(kind, row));
    }

    @Override
    public <T extends TravelRecord> Optional<T> find(Class<T> type, CaseId caseId, UUID id) {
        Kind<T> kind = Kind.of(type);
        return row(kind, id)
                .map(row -> record(kind, row))
                .filter(found -> found.caseId().equals(caseId));
    }

    @Override
    public long save(TravelRecord travelRecord) {
        Kind<?> kind = Kind.of(travelRecord.getClass());
        if (travelRecord.stamp().version() == 0) {
            Row fresh = kind.fresh().get();
            long version = fresh.take(travelRecord, vault);
            entities.persist(fresh);
            return version;
        }
        return row(kind, travelRecord.id()).orElseThrow().take(travelRecord, vault);
    }

    @Override
    public List<Alarm> openAlarms() {
        Kind<Alarm> kind = Kind.of(Alarm.class);
        return query(kind, "row.open = 1 order by row.id")
                .getResultStream()
                .map(row -> record(kind, row))
                .toList();
    }

    private <T extends TravelRecord> T record(Kind<T> kind, Row row) {
        return kind.reading().apply(row.stamp(), row.content(vault));
    }

    private Optional<? extends Row> row(Kind<?> kind, UUID id) {
        return query(kind, "row.id = :id")
                .setParameter("id", id.toString())
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<? extends Row> query(Kind<?> kind, String condition) {
        return entities.createQuery(
                "select row from " + kind.row().getSimpleName() + " row where " + condition, kind.row());
    }
}
