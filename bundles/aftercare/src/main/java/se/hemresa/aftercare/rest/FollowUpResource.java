// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.util.Map;

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

import se.hemresa.aftercare.CareReading;
import se.hemresa.aftercare.FollowUpDesk;
import se.hemresa.api.id.CaseId;

/** {@code …/follow-ups}. */
@Path("cases/{caseId}/follow-ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class FollowUpResource {

    private final FollowUpDesk desk;
    private final CareReading reading;

    FollowUpResource(FollowUpDesk desk, CareReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GET
    public Map<String, Object> read(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "follow-up");
    }

    @POST
    public Response record(
            @PathParam("caseId") CaseId caseId, CareRequests.CareFollowUpReport body, @Context UriInfo uri) {
        return Receipt.created(desk.record(caseId, body.report()), "follow-ups", uri);
    }
}
