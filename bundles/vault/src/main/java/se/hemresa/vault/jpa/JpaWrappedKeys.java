// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.vault.WrappedKeys;

/** The wrapped keys in the tables {@code vault_…}, in the running unit of work. */
@Component
public final class JpaWrappedKeys implements WrappedKeys {

    private final EntityManager entities;

    @Activate
    public JpaWrappedKeys(@Reference(target = "(unit=vault)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<CaseKey> ofCase(CaseId caseId) {
        return Optional.ofNullable(entities.find(CaseKeyEntity.class, caseId.toString()))
                .map(CaseKeyEntity::toCaseKey);
    }

    @Override
    public void add(CaseKey key) {
        entities.persist(new CaseKeyEntity(key));
    }

    @Override
    public Optional<byte[]> ofAgency(AgencyId agency) {
        return Optional.ofNullable(entities.find(AgencyKeyEntity.class, agency.value()))
                .map(AgencyKeyEntity::wrapped);
    }

    @Override
    public void add(AgencyId agency, byte[] wrapped) {
        entities.persist(new AgencyKeyEntity(agency, wrapped));
    }

    @Override
    public Optional<byte[]> ofIndex() {
        return Optional.ofNullable(
                entities.find(RingEntity.class, RingEntity.ONLY).wrappedIndexKey());
    }

    @Override
    public void setIndex(byte[] wrapped) {
        entities.find(RingEntity.class, RingEntity.ONLY).setWrappedIndexKey(wrapped);
    }

    @Override
    public void lock() {
        entities.find(RingEntity.class, RingEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
