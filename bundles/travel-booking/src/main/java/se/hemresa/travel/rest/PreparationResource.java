// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.rest;

import java.util.Map;
import java.util.UUID;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import se.hemresa.travel.PreparationDesk;
import se.hemresa.travel.TravelReading;

/** Papers, needs and company for the journey. */
@Component(service = PreparationResource.class)
@Path("cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PreparationResource {

    private final PreparationDesk desk;
    private final TravelReading reading;

    @Activate
    public PreparationResource(@Reference PreparationDesk desk, @Reference TravelReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GET
    @Path("{caseId}/travel-documents")
    public Map<String, Object> readDocuments(@PathParam("caseId") CaseId caseId) {
        return reading.read(caseId, "travel-documents");
    }

    @POST
    @Path("{caseId}/travel-documents")
    public Response addDocument(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.document(caseId, new Content(body)), "travel-documents");
    }

    @GET
    @Path("{caseId}/travel-needs")
    public Map<String, Object> readNeeds(@PathParam("caseId") CaseId caseId) {
        return reading.read(caseId, "travel-needs");
    }

    @POST
    @Path("{caseId}/travel-needs")
    public Response recordNeeds(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.needs(caseId, new Content(body)), "travel-needs");
    }

    @POST
    @Path("{caseId}/fit-to-travel")
    public Response recordFitness(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.fitness(caseId, new Content(body)), "travel-needs");
    }

    @GET
    @Path("{caseId}/escorts")
    public Map<String, Object> readEscorts(@PathParam("caseId") CaseId caseId) {
        return reading.read(caseId, "escort");
    }

    @POST
    @Path("{caseId}/escorts")
    public Response assignEscort(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(desk.escort(caseId, new Content(body)), "escorts");
    }

    @POST
    @Path("{caseId}/escorts/{id}/confirmation")
    public Response confirmEscort(
            @PathParam("caseId") CaseId caseId, @PathParam("id") UUID id, Map<String, Object> body) {
        return TravelReceipt.answer(desk.confirmEscort(caseId, id, new Content(body)), "escorts");
    }
}
