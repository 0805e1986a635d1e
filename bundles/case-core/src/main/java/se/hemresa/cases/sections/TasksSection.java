// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.tasks.Task;
import se.hemresa.cases.tasks.TaskStore;

/** The section {@code tasks}, newest first. OWN_ROWS leaves what the caller opened or is to do. */
@Component
public final class TasksSection implements CaseSection {

    private final TaskStore tasks;

    @Activate
    public TasksSection(@Reference TaskStore tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<Map<String, Object>> seen = tasks.of(caseId).stream()
                .filter(task -> view.whole() || view.covers(Masks.OWN_ROWS) && task.concerns(Caller.current()))
                .map(TasksSection::row)
                .toList();
        return seen.isEmpty() ? Optional.empty() : Optional.of(Map.of("tasks", seen));
    }

    private static Map<String, Object> row(Task task) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", task.stamp().id().toString());
        tree.put("kind", task.kind());
        tree.put("role", task.role());
        task.assignee().ifPresent(user -> tree.put("assignee", user));
        tree.put("dueAt", task.dueAt().toString());
        tree.put("source", task.source());
        tree.put("openedAt", task.stamp().at().toString());
        task.escalatedAt().ifPresent(at -> tree.put("escalatedAt", at.toString()));
        task.doneAt().ifPresent(at -> tree.put("doneAt", at.toString()));
        return tree;
    }
}
