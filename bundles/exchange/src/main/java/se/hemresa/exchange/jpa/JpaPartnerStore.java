// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.Schema;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.Partner.State;
import se.hemresa.exchange.partners.PartnerStore;

/** Partners in tables. */
@Component
public final class JpaPartnerStore implements PartnerStore {

    private final EntityManager entities;

    @Activate
    public JpaPartnerStore(
            @Reference(target = "(module=exchange)") Schema schema,
            @Reference(target = "(unit=exchange)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Partner partner) {
        entities.persist(new PartnerEntity(partner));
    }

    @Override
    public Optional<Partner> active(AgencyId id) {
        return one("agency", id.value(), State.ACTIVE);
    }

    @Override
    public Optional<Partner> onChannel(String channel) {
        return one("channel", channel, State.ACTIVE);
    }

    @Override
    public Optional<Partner> proposed(AgencyId id) {
        return one("agency", id.value(), State.PROPOSED);
    }

    private Optional<Partner> one(String attribute, String value, State state) {
        return entities.createQuery(
                        "select p from PartnerEntity p where p." + attribute
                                + " = :value and p.state = :state order by p.version desc",
                        PartnerEntity.class)
                .setParameter("value", value)
                .setParameter("state", state.name())
                .getResultStream()
                .findFirst()
                .map(PartnerEntity::toRecord);
    }

    @Override
    public long newestVersion(AgencyId id) {
        Long newest = entities.createQuery(
                        "select max(p.version) from PartnerEntity p where p.agency = :agency", Long.class)
                .setParameter("agency", id.value())
                .getSingleResult();
        return newest == null ? 0 : newest;
    }

    @Override
    public List<Partner> all() {
        return entities.createQuery(
                        "select p from PartnerEntity p where p.state <> :replaced order by p.agency, p.version",
                        PartnerEntity.class)
                .setParameter("replaced", State.REPLACED.name())
                .getResultStream()
                .map(PartnerEntity::toRecord)
                .toList();
    }

    @Override
    public void change(Partner partner, State state, Optional<String> approvedBy) {
        entities.find(PartnerEntity.class, PartnerEntity.key(partner)).change(state, approvedBy);
    }

    @Override
    public Rest rest(AgencyId id) {
        RestEntity rest = entities.find(RestEntity.class, id.value());
        return rest == null ? Rest.NONE : rest.toRecord();
    }

    @Override
    public void setRest(AgencyId id, Rest rest) {
        entities.merge(new RestEntity(id, rest));
    }
}
