// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.tasks.Task;
import se.hemresa.cases.tasks.TaskStore;

/** Tasks in a table. */
@Component
public final class JpaTaskStore implements TaskStore {

    private final EntityManager entities;
    private final CaseRows rows;

    @Activate
    public JpaTaskStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
    }

    @Override
    public void add(Task task) {
        entities.persist(new TaskEntity(task));
    }

    @Override
    public List<Task> of(CaseId caseId) {
        return rows.of(TaskEntity.class, caseId).map(TaskEntity::toRecord).toList();
    }

    @Override
    public void complete(UUID id, Instant at) {
        entities.find(TaskEntity.class, id.toString()).complete(at);
    }

    @Override
    public void escalate(UUID id, Instant at) {
        entities.find(TaskEntity.class, id.toString()).escalate(at);
    }
}
