// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.travel.AlarmDesk;
import se.hemresa.travel.CheckpointDesk;
import se.hemresa.travel.Content;
import se.hemresa.travel.TravelReading;

/** Reports from the way, and alarms. */
@Component(service = CheckpointResource.class)
@Path("cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CheckpointResource {

    private final CheckpointDesk checkpoints;
    private final AlarmDesk alarms;
    private final TravelReading reading;

    @Activate
    public CheckpointResource(
            @Reference CheckpointDesk checkpoints, @Reference AlarmDesk alarms, @Reference TravelReading reading) {
        this.checkpoints = checkpoints;
        this.alarms = alarms;
        this.reading = reading;
    }

    @GET
    @Path("{caseId}/checkpoints")
    public Map<String, Object> readCheckpoints(@PathParam("caseId") CaseId caseId) {
        return reading.read(caseId, "checkpoints");
    }

    @POST
    @Path("{caseId}/checkpoints/{id}/arrival")
    public Response arrive(@PathParam("caseId") CaseId caseId, @PathParam("id") UUID id, Map<String, Object> body) {
        return TravelReceipt.answer(checkpoints.arrive(caseId, id, new Content(body)), "checkpoints");
    }

    @POST
    @Path("{caseId}/journey-abort")
    public Response abort(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(checkpoints.abort(caseId, new Content(body)), "checkpoints");
    }

    @GET
    @Path("{caseId}/alarms")
    public Map<String, Object> readAlarms(@PathParam("caseId") CaseId caseId) {
        return new Content(reading.read(caseId, "checkpoints"))
                .only(List.of("alarms"))
                .tree();
    }

    @PUT
    @Path("{caseId}/alarms/{id}/contact")
    public Response contact(@PathParam("caseId") CaseId caseId, @PathParam("id") UUID id, Map<String, Object> body) {
        return TravelReceipt.answer(alarms.contact(caseId, id, new Content(body)), "alarms");
    }

    @PUT
    @Path("{caseId}/alarms/{id}/note")
    public Response note(@PathParam("caseId") CaseId caseId, @PathParam("id") UUID id, Map<String, Object> body) {
        return TravelReceipt.answer(alarms.note(caseId, id, new Content(body)), "alarms");
    }

    @POST
    @Path("{caseId}/alarms/{id}/alerts")
    public Response told(@PathParam("caseId") CaseId caseId, @PathParam("id") UUID id, Map<String, Object> body) {
        return TravelReceipt.answer(alarms.told(caseId, id, new Content(body)), "alarms");
    }

    @POST
    @Path("{caseId}/alarms/{id}/closure")
    public Response close(@PathParam("caseId") CaseId caseId, @PathParam("id") UUID id, Map<String, Object> body) {
        return TravelReceipt.answer(alarms.close(caseId, id, new Content(body)), "alarms");
    }
}
