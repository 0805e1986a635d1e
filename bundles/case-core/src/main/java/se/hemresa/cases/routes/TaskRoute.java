// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.routes;

import java.util.UUID;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.journal.Entry;
import se.hemresa.cases.tasks.TaskDesk;

/** A task that is still open when its day has come is escalated. */
@Component(service = RoutesBuilder.class)
public final class TaskRoute extends RouteBuilder {

    private final TaskDesk desk;

    @Activate
    public TaskRoute(@Reference TaskDesk desk) {
        this.desk = desk;
    }

    @Override
    public void configure() {
        from("journal:cases-tasks?types=TaskDue")
                .routeId("cases-tasks")
                .process(exchange -> escalate(exchange.getMessage().getBody(Entry.class)));
    }

    private void escalate(Entry due) {
        desk.escalate(due.subject().orElseThrow(), UUID.fromString(due.payload().get("taskId")));
    }
}
