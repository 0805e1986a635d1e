// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.Map;
import java.util.UUID;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReading;
import se.hemresa.cases.tasks.TaskDesk;

/** Work for people. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskResource {

    private final TaskDesk tasks;
    private final CaseReading reading;

    TaskResource(TaskDesk tasks, CaseReading reading) {
        this.tasks = tasks;
        this.reading = reading;
    }

    @POST
    @Path("{caseId}/tasks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@PathParam("caseId") CaseId caseId, TaskDesk.Errand body, @Context UriInfo uri) {
        return Receipt.of(tasks.enter(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/tasks")
    public Map<String, Object> tasks(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "tasks");
    }

    @POST
    @Path("{caseId}/tasks/{taskId}/completion")
    public Response complete(
            @PathParam("caseId") CaseId caseId, @PathParam("taskId") UUID taskId, @Context UriInfo uri) {
        return Receipt.of(tasks.complete(caseId, taskId)).created(uri);
    }
}
