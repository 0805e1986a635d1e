// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.Schema;
import se.hemresa.identity.ties.TieStore;

/** Ties in a table. */
@Component
public final class JpaTieStore implements TieStore {

    private final EntityManager entities;

    @Activate
    public JpaTieStore(
            @Reference(target = "(module=identity)") Schema schema,
            @Reference(target = "(unit=identity)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<Tie> of(AgencyId agency, String user) {
        return rows(agency, user).map(TieEntity::toRecord).collect(Collectors.toSet());
    }

    private Stream<TieEntity> rows(AgencyId agency, String user) {
        return entities
                .createQuery("select t from TieEntity t where t.agency = :agency and t.user = :user", TieEntity.class)
                .setParameter("agency", agency.value())
                .setParameter("user", user)
                .getResultList()
                .stream();
    }

    @Override
    public void add(AgencyId agency, String user, Tie tie) {
        TieEntity row = new TieEntity(agency, user, tie);
        if (entities.find(TieEntity.class, row.id()) == null) {
            entities.persist(row);
        }
    }

    @Override
    public void replace(AgencyId agency, String user, Tie tie) {
        rows(agency, user)
                .filter(row -> row.toRecord().field().equals(tie.field()))
                .filter(row -> !row.toRecord().equals(tie))
                .forEach(entities::remove);
        add(agency, user, tie);
    }
}
