// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.rest;

import java.net.URI;
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

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.iom.HandoverDesk;
import se.hemresa.iom.HandoverDesk.Prepared;
import se.hemresa.iom.HandoverReading;

/** {@code /cases/{caseId}/handovers}. */
@Path("cases/{caseId}/handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class HandoverResource {

    private final HandoverDesk desk;
    private final HandoverReading reading;

    HandoverResource(HandoverDesk desk, HandoverReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @POST
    @Path("preview")
    public Response preview(
            @PathParam("caseId") CaseId caseId, HandoverAnswers.HandoverPreview body, @Context UriInfo uri) {
        return created(desk.preview(caseId, new AgencyId(body.receiver()), body.requested()), uri);
    }

    @POST
    @Path("{handoverId}/approval")
    public Response approve(
            @PathParam("caseId") CaseId caseId,
            @PathParam("handoverId") UUID handoverId,
            HandoverAnswers.HandoverApproval body,
            @Context UriInfo uri) {
        return created(desk.approve(caseId, handoverId, body.digest()), uri);
    }

    @GET
    public Map<String, Object> all(@PathParam("caseId") CaseId caseId) {
        return reading.all(caseId);
    }

    @GET
    @Path("{handoverId}")
    public HandoverAnswers.HandoverSheet one(
            @PathParam("caseId") CaseId caseId, @PathParam("handoverId") UUID handoverId) {
        return HandoverAnswers.HandoverSheet.of(reading.one(caseId, handoverId));
    }

    private static Response created(Prepared prepared, UriInfo uri) {
        HandoverAnswers.HandoverReceipt receipt = HandoverAnswers.HandoverReceipt.of(prepared);
        URI self = uri.getBaseUriBuilder()
                .path("cases")
                .path(receipt.caseId())
                .path("handovers")
                .path(receipt.id())
                .build();
        return Response.created(self).entity(receipt).build();
    }
}
