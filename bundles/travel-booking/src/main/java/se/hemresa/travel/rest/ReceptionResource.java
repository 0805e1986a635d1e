// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.rest;

import java.util.Map;

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
import se.hemresa.travel.Content;
import se.hemresa.travel.ReceptionDesk;
import se.hemresa.travel.TravelReading;

/** Who receives the person. */
@Component(service = ReceptionResource.class)
@Path("cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ReceptionResource {

    private final ReceptionDesk desk;
    private final TravelReading reading;

    @Activate
    public ReceptionResource(@Reference ReceptionDesk desk, @Reference TravelReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GET
    @Path("{caseId}/reception")
    public Map<String, Object> readReception(@PathParam("caseId") CaseId caseId) {
        return reading.read(caseId, "reception");
    }

    @PUT
    @Path("{caseId}/reception")
    public Response name(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.name(caseId, new Content(body)), "reception");
    }

    @POST
    @Path("{caseId}/reception/confirmation")
    public Response confirm(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.confirm(caseId), "reception");
    }

    @POST
    @Path("{caseId}/reception/redirection")
    public Response redirect(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(
                desk.redirect(caseId, new Content(body).text("organisation").orElseThrow()), "reception");
    }

    @POST
    @Path("{caseId}/reception/received")
    public Response received(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.received(caseId, new Content(body)), "reception");
    }

    @POST
    @Path("{caseId}/reception/takeover")
    public Response takeOver(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.takeOver(caseId, new Content(body)), "reception");
    }
}
