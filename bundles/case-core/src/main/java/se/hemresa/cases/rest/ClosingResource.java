// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.Map;
import java.util.Optional;
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
import se.hemresa.cases.FactDesk;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.closing.ClosingDesk;

/** Prepares and approves closures, enters and ends holds, records break-offs. What is read is the section {@code decisions}. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class ClosingResource {

    private final ClosingDesk closing;
    private final FactDesk facts;
    private final CaseReading reading;

    ClosingResource(ClosingDesk closing, FactDesk facts, CaseReading reading) {
        this.closing = closing;
        this.facts = facts;
        this.reading = reading;
    }

    @GET
    @Path("{caseId}/decisions")
    public Map<String, Object> decisions(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "decisions");
    }

    @POST
    @Path("{caseId}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response prepareClosure(
            @PathParam("caseId") CaseId caseId, CaseRequests.CaseClosure body, @Context UriInfo uri) {
        return Receipt.of(closing.prepareClosure(caseId, body.terms(), Optional.ofNullable(body.reasonText())))
                .created(uri);
    }

    @POST
    @Path("{caseId}/closure/approval")
    public Response approveClosure(@PathParam("caseId") CaseId caseId, @Context UriInfo uri) {
        return Receipt.of(closing.approveClosure(caseId)).created(uri);
    }

    @POST
    @Path("{caseId}/holds")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enterHold(@PathParam("caseId") CaseId caseId, CaseRequests.CaseHold body, @Context UriInfo uri) {
        return Receipt.of(closing.enterHold(caseId, body.reason(), Optional.ofNullable(body.text()), body.reviewOn()))
                .created(uri);
    }

    @POST
    @Path("{caseId}/holds/{holdId}/end")
    public Response endHold(
            @PathParam("caseId") CaseId caseId, @PathParam("holdId") UUID holdId, @Context UriInfo uri) {
        return Receipt.of(closing.endHold(caseId, holdId)).created(uri);
    }

    @POST
    @Path("{caseId}/break-offs")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response breakOff(@PathParam("caseId") CaseId caseId, BreakOff body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }
}
