// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.search.IndexStore;

/** The blind index of persons in a table. */
@Component
public final class JpaIndexStore implements IndexStore {

    private final EntityManager entities;

    @Activate
    public JpaIndexStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(CaseId caseId, Set<Tie> terms) {
        terms.forEach(term -> entities.merge(new PersonIndexEntity(caseId, term)));
    }

    @Override
    public List<CaseId> find(Tie term) {
        return entities.createQuery(
                        "select i.caseId from PersonIndexEntity i where i.term = :term and i.field = :field"
                                + " order by i.caseId desc",
                        String.class)
                .setParameter("term", term.index())
                .setParameter("field", term.field())
                .getResultStream()
                .map(CaseId::fromString)
                .toList();
    }

    @Override
    public boolean bears(CaseId caseId, Set<Tie> terms) {
        return !entities.createQuery(
                        "select i.id from PersonIndexEntity i where i.caseId = :id and i.term in :terms", String.class)
                .setParameter("id", caseId.toString())
                .setParameter("terms", terms.stream().map(Tie::index).toList())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void forget(CaseId caseId) {
        Stream.of("PersonIndexEntity", "SearchTokenEntity")
                .forEach(index -> entities.createQuery("delete from " + index + " i where i.caseId = :id")
                        .setParameter("id", caseId.toString())
                        .executeUpdate());
    }
}
