// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

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

import se.hemresa.api.id.CaseId;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterestsDesk;
import se.hemresa.risk.RiskReading;
import se.hemresa.risk.sections.BestInterestsSection;

/** {@code …/best-interests}. */
@Path("cases/{caseId}/best-interests")
@Produces(MediaType.APPLICATION_JSON)
public final class BestInterestsResource {

    private final BestInterestsDesk desk;
    private final RiskReading reading;
    private final BestInterestsSection section;

    BestInterestsResource(BestInterestsDesk desk, RiskReading reading, BestInterestsSection section) {
        this.desk = desk;
        this.reading = reading;
        this.section = section;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(
            @PathParam("caseId") CaseId caseId, RiskRequests.BestInterestsEntry body, @Context UriInfo uri) {
        return created(desk.enter(caseId, body.toGrounds(), body.toSealed()), uri);
    }

    @POST
    @Path("{determinationId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @PathParam("caseId") CaseId caseId,
            @PathParam("determinationId") UUID determinationId,
            RiskRequests.BestInterestsDecision body,
            @Context UriInfo uri) {
        BestInterests decided =
                desk.decide(caseId, determinationId, body.decision(), body.decidedBy(), body.decidedAt());
        return created(decided, uri);
    }

    @GET
    public Map<String, Object> newest(@PathParam("caseId") CaseId caseId) {
        return reading.see(
                caseId, section.name(), view -> section.read(caseId, view).orElseGet(Map::of));
    }

    private static Response created(BestInterests determination, UriInfo uri) {
        Receipt receipt = Receipt.of(determination);
        URI home = uri.getBaseUriBuilder()
                .path("cases")
                .path(receipt.caseId())
                .path("best-interests")
                .build();
        return Response.created(home).entity(receipt).build();
    }
}
