// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.List;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.Ceiling;
import se.hemresa.aftercare.CeilingStore;

/** Ceilings in the table {@code aftercare_grant_ceiling}. */
@Component
public final class JpaCeilingStore implements CeilingStore {

    private final EntityManager entities;

    @Activate
    public JpaCeilingStore(@Reference(target = "(unit=aftercare)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Ceiling> all() {
        return entities
                .createQuery(
                        "select one from CeilingEntity one"
                                + " order by one.country, one.personType, one.measure, one.validFrom",
                        CeilingEntity.class)
                .getResultList()
                .stream()
                .map(CeilingEntity::toRecord)
                .toList();
    }
}
