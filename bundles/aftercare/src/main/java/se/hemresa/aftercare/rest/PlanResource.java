// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.util.Map;
import java.util.UUID;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import se.hemresa.aftercare.CareReading;
import se.hemresa.aftercare.PlanDesk;
import se.hemresa.api.id.CaseId;

/** {@code …/reintegration-plan}. */
@Path("cases/{caseId}/reintegration-plan")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {

    private static final String PLACE = "reintegration-plan";

    private final PlanDesk desk;
    private final CareReading reading;

    PlanResource(PlanDesk desk, CareReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GET
    public Map<String, Object> read(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "plan");
    }

    @PUT
    public Response put(@PathParam("caseId") CaseId caseId, CareRequests.CarePlan body, @Context UriInfo uri) {
        return Receipt.created(desk.put(caseId, body.draft()), PLACE, uri);
    }

    @POST
    @Path("outline")
    public Response agreeOutline(
            @PathParam("caseId") CaseId caseId, CareRequests.CareOutlineAgreement body, @Context UriInfo uri) {
        return Receipt.created(desk.agreeOutline(caseId, body.agreedAt()), PLACE, uri);
    }

    @POST
    @Path("agreement")
    public Response agree(
            @PathParam("caseId") CaseId caseId, CareRequests.CarePlanAgreement body, @Context UriInfo uri) {
        return Receipt.created(
                desk.agree(caseId, body.agreedAt(), body.signature().signature()), PLACE, uri);
    }

    @POST
    @Path("measures/{measureId}/status")
    public Response move(
            @PathParam("caseId") CaseId caseId,
            @PathParam("measureId") UUID measureId,
            CareRequests.CareMeasureStatus body,
            @Context UriInfo uri) {
        return Receipt.created(desk.move(caseId, measureId, body.status()), PLACE, uri);
    }
}
