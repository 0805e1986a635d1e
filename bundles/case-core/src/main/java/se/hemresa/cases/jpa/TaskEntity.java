// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.tasks.Task;

/** Work for people. */
@Entity
@Table(name = "cases_task")
class TaskEntity extends RecordedRow {

    private String kind;

    private String role;

    private String assignee;

    @Column(name = "due_at")
    private long dueAt;

    private String source;

    @Column(name = "escalated_at")
    private Long escalatedAt;

    @Column(name = "done_at")
    private Long doneAt;

    protected TaskEntity() {}

    TaskEntity(Task task) {
        super(task.stamp());
        this.kind = task.kind();
        this.role = task.role();
        this.assignee = task.assignee().orElse(null);
        this.dueAt = task.dueAt().toEpochMilli();
        this.source = task.source();
    }

    void complete(Instant at) {
        this.doneAt = at.toEpochMilli();
    }

    void escalate(Instant at) {
        this.escalatedAt = at.toEpochMilli();
    }

    Task toRecord() {
        return new Task(
                stamp(),
                kind,
                role,
                Optional.ofNullable(assignee),
                Moments.of(dueAt),
                source,
                Moments.maybe(escalatedAt),
                Moments.maybe(doneAt));
    }
}
