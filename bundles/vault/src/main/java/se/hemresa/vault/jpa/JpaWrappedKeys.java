// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.Query;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys;

/** The wrapped keys in the tables {@code vault_…}, in the running unit of work. */
@Component
public final class JpaWrappedKeys implements WrappedKeys {

    private static final String BEFORE = " where a.agency = :agency and a.ring = :ring and a.generation < :generation";
    private static final String HANGING =
            " from CaseKeyEntity k where k.owner = :agency and k.ring = :ring and k.generation < :generation";

    private final EntityManager entities;

    @Activate
    public JpaWrappedKeys(@Reference(target = "(unit=vault)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<CaseKey> ofCase(CaseId caseId, Ring ring) {
        return Optional.ofNullable(entities.find(CaseKeyEntity.class, new CaseKeyEntity.Key(caseId, ring)))
                .map(CaseKeyEntity::toCaseKey);
    }

    @Override
    public Optional<Chain> chain(CaseId caseId, Ring ring) {
        List<Object[]> rows = entities.createQuery(
                        "select k.owner, k.generation, k.wrapped, a.wrapped from CaseKeyEntity k, AgencyKeyEntity a"
                                + " where k.caseId = :caseId and k.ring = :ring and a.agency = k.owner"
                                + " and a.ring = k.ring and a.generation = k.generation",
                        Object[].class)
                .setParameter("caseId", caseId.toString())
                .setParameter("ring", ring.name())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            AgencyId owner = new AgencyId((String) row[0]);
            int generation = (int) row[1];
            return new Chain(
                    new CaseKey(caseId, ring, owner, generation, (byte[]) row[2]),
                    new AgencyKey(owner, ring, generation, (byte[]) row[3]));
        });
    }

    /** What this unit has made is written first: a lock is found in the table only. */
    @Override
    public Optional<CaseKey> lockCase(CaseId caseId) {
        entities.flush();
        CaseKeyEntity.Key key = new CaseKeyEntity.Key(caseId, Ring.ORDINARY);
        return Optional.ofNullable(entities.find(CaseKeyEntity.class, key, LockModeType.PESSIMISTIC_WRITE))
                .map(CaseKeyEntity::toCaseKey);
    }

    @Override
    public void add(CaseKey key) {
        entities.persist(new CaseKeyEntity(key));
    }

    /** Not by removing entities: their version may have moved since they were read. First the row that others lock. */
    @Override
    public void destroy(CaseId caseId) {
        entities.flush();
        for (Ring ring : Ring.values()) {
            entities.createQuery("delete from CaseKeyEntity k where k.caseId = :caseId and k.ring = :ring")
                    .setParameter("caseId", caseId.toString())
                    .setParameter("ring", ring.name())
                    .executeUpdate();
        }
        entities.clear();
    }

    @Override
    public List<CaseKey> hangingBefore(AgencyKey newest, int limit) {
        return bound(newest, entities.createQuery("select k" + HANGING + " order by k.caseId", CaseKeyEntity.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(CaseKeyEntity::toCaseKey)
                .toList();
    }

    @Override
    public boolean rewrap(CaseKey before, CaseKey after) {
        return entities.createQuery("update CaseKeyEntity k set k.wrapped = :wrapped, k.generation = :after,"
                                + " k.version = k.version + 1"
                                + " where k.caseId = :caseId and k.ring = :ring and k.generation = :before")
                        .setParameter("wrapped", after.wrapped())
                        .setParameter("after", after.generation())
                        .setParameter("caseId", before.caseId().toString())
                        .setParameter("ring", before.ring().name())
                        .setParameter("before", before.generation())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<AgencyKey> ofAgency(AgencyId agency, Ring ring, int generation) {
        return Optional.ofNullable(
                        entities.find(AgencyKeyEntity.class, new AgencyKeyEntity.Key(agency, ring, generation)))
                .map(AgencyKeyEntity::toAgencyKey);
    }

    /** On PostgreSQL under the lock that a foreign key takes, which many hold at once and a deletion waits for. */
    @Override
    public Optional<AgencyKey> newest(AgencyId agency, Ring ring) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT agency, ring, generation, wrapped_key, version FROM vault_agency_key"
                                + " WHERE agency = ? AND ring = ? ORDER BY generation DESC FETCH FIRST 1 ROWS ONLY"
                                + (onDerby() ? "" : " FOR KEY SHARE"),
                        AgencyKeyEntity.class)
                .setParameter(1, agency.value())
                .setParameter(2, ring.name())
                .getResultList();
        return rows.stream().findFirst().map(row -> ((AgencyKeyEntity) row).toAgencyKey());
    }

    /** At once: the database lets nothing hang on a key that it does not know. */
    @Override
    public void add(AgencyKey key) {
        entities.persist(new AgencyKeyEntity(key));
        entities.flush();
    }

    /** The lock comes first: counted before it, the key that another unit is about to commit would be missed. */
    @Override
    public Optional<Integer> destroyBefore(AgencyKey newest) {
        bound(newest, entities.createQuery("select a from AgencyKeyEntity a" + BEFORE, AgencyKeyEntity.class))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        long hanging = bound(newest, entities.createQuery("select count(k)" + HANGING, Long.class))
                .getSingleResult();
        if (hanging > 0) {
            return Optional.empty();
        }
        Query destruction = bound(newest, entities.createQuery("delete from AgencyKeyEntity a" + BEFORE));
        return Optional.of(destruction.executeUpdate());
    }

    private static <Q extends Query> Q bound(AgencyKey newest, Q query) {
        query.setParameter("agency", newest.agency().value());
        query.setParameter("ring", newest.ring().name());
        query.setParameter("generation", newest.generation());
        return query;
    }

    @Override
    public Optional<byte[]> ofRing(RingKey which) {
        return Optional.ofNullable(
                entities.find(RingEntity.class, RingEntity.ONLY).wrapped(which));
    }

    @Override
    public void set(RingKey which, byte[] wrapped) {
        entities.find(RingEntity.class, RingEntity.ONLY).set(which, wrapped);
    }

    @Override
    public void lock() {
        entities.find(RingEntity.class, RingEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean onDerby() {
        try {
            return entities.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .contains("Derby");
        } catch (SQLException silent) {
            throw new IllegalStateException("The database does not tell its name", silent);
        }
    }
}
