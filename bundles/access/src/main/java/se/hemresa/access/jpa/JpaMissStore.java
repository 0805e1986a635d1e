// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.searches.MissStore;
import se.hemresa.api.work.Schema;

/** Searches that found nothing, in a table. */
@Component
public final class JpaMissStore implements MissStore {

    private final EntityManager entities;

    /**
     * @param schema says that the table is there
     * @param entities reads and writes it
     */
    @Activate
    public JpaMissStore(
            @Reference(target = "(module=access)") Schema schema,
            @Reference(target = "(unit=access)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(String seeker, Instant at) {
        entities.persist(new MissEntity(seeker, at));
    }

    @Override
    public List<Instant> newest(String seeker, int limit) {
        return entities.createQuery(
                        "select m from MissEntity m where m.seeker = :seeker order by m.missedAt desc, m.id desc",
                        MissEntity.class)
                .setParameter("seeker", seeker)
                .setMaxResults(limit)
                .getResultStream()
                .map(MissEntity::missedAt)
                .toList();
    }

    @Override
    public Map<String, List<Instant>> since(Instant from) {
        return entities.createQuery(
                        "select m from MissEntity m where m.missedAt >= :moment order by m.missedAt desc, m.id desc",
                        MissEntity.class)
                .setParameter("moment", from.toEpochMilli())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        MissEntity::seeker, Collectors.mapping(MissEntity::missedAt, Collectors.toList())));
    }

    @Override
    public void forget(Instant before) {
        entities.createQuery("delete from MissEntity m where m.missedAt < :moment")
                .setParameter("moment", before.toEpochMilli())
                .executeUpdate();
    }
}
