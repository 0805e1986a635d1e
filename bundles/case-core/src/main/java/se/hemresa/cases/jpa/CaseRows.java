// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.stream.Stream;

import javax.persistence.EntityManager;

import se.hemresa.api.id.CaseId;

/** Rows that hang on a case by a column {@code caseId}. Ids are made in the order of time, so the greatest is the newest. */
public final class CaseRows {

    private final EntityManager entities;

    /** @param entities where they are */
    public CaseRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param type the entity
     * @param id the case
     * @param <T> the entity
     * @return its rows, newest first
     */
    public <T> Stream<T> of(Class<T> type, CaseId id) {
        return entities
                .createQuery(
                        "select row from " + type.getSimpleName() + " row where row.caseId = :id order by row.id desc",
                        type)
                .setParameter("id", id.toString())
                .getResultList()
                .stream();
    }
}
