// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

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

import se.hemresa.aftercare.CareReading;
import se.hemresa.aftercare.LedgerDesk;
import se.hemresa.api.id.CaseId;

/** {@code …/ledger}. */
@Path("cases/{caseId}/ledger")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {

    private static final String PLACE = "ledger";

    private final LedgerDesk desk;
    private final CareReading reading;

    LedgerResource(LedgerDesk desk, CareReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GET
    public Map<String, Object> read(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, PLACE);
    }

    @POST
    public Response enter(@PathParam("caseId") CaseId caseId, CareRequests.CareLedgerEntry body, @Context UriInfo uri) {
        return Receipt.created(desk.enter(caseId, body.posting()), PLACE, uri);
    }

    @POST
    @Path("{entryId}/approval")
    public Response approve(
            @PathParam("caseId") CaseId caseId, @PathParam("entryId") UUID entryId, @Context UriInfo uri) {
        return Receipt.created(desk.approve(caseId, entryId), PLACE, uri);
    }

    @POST
    @Path("{entryId}/reversal")
    public Response reverse(
            @PathParam("caseId") CaseId caseId, @PathParam("entryId") UUID entryId, @Context UriInfo uri) {
        return Receipt.created(desk.reverse(caseId, entryId), PLACE, uri);
    }
}
