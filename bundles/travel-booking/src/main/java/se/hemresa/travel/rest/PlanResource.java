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
import se.hemresa.travel.BookingDesk;
import se.hemresa.travel.Content;
import se.hemresa.travel.PlanDesk;
import se.hemresa.travel.TravelReading;

/** The plan, its legs and their seats. */
@Component(service = PlanResource.class)
@Path("cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {

    private final PlanDesk plans;
    private final BookingDesk bookings;
    private final TravelReading reading;

    @Activate
    public PlanResource(@Reference PlanDesk plans, @Reference BookingDesk bookings, @Reference TravelReading reading) {
        this.plans = plans;
        this.bookings = bookings;
        this.reading = reading;
    }

    @GET
    @Path("{caseId}/travel-plan")
    public Map<String, Object> readPlan(@PathParam("caseId") CaseId caseId) {
        return reading.read(caseId, "travel");
    }

    @PUT
    @Path("{caseId}/travel-plan")
    public Response plan(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(plans.plan(caseId, new Content(body)), "travel-plan");
    }

    @PUT
    @Path("{caseId}/legs/{seq}/status")
    public Response report(@PathParam("caseId") CaseId caseId, @PathParam("seq") int seq, Map<String, Object> body) {
        return TravelReceipt.answer(plans.report(caseId, seq, new Content(body)), "travel-plan");
    }

    @POST
    @Path("{caseId}/bookings")
    public Response book(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(bookings.book(caseId, new Content(body).numbers("legs")), "travel-plan");
    }

    @POST
    @Path("{caseId}/bookings/cancellation")
    public Response cancel(@PathParam("caseId") CaseId caseId, Map<String, Object> body) {
        return TravelReceipt.answer(bookings.cancel(caseId, new Content(body).numbers("legs")), "travel-plan");
    }
}
