// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.subject.SubjectAccess;
import se.hemresa.cases.subject.SubjectAccessStore;

/** Requests for access by the person in a table. */
@Component
public final class JpaSubjectAccessStore implements SubjectAccessStore {

    private final EntityManager entities;
    private final CaseRows rows;

    @Activate
    public JpaSubjectAccessStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
    }

    @Override
    public void add(SubjectAccess request) {
        entities.persist(new SubjectAccessEntity(request));
    }

    @Override
    public List<SubjectAccess> of(CaseId caseId) {
        return rows.of(SubjectAccessEntity.class, caseId)
                .map(SubjectAccessEntity::toRecord)
                .toList();
    }

    @Override
    public void end(UUID id, Stamp end) {
        entities.find(SubjectAccessEntity.class, id.toString()).end(end);
    }
}
