// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.disposal.DisposalDesk;

/** Asks for the disposal of a closed case, and approves it. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class DisposalResource {

    private final DisposalDesk desk;

    DisposalResource(DisposalDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{caseId}/disposal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("caseId") CaseId caseId, CaseRequests.CaseDisposal body, @Context UriInfo uri) {
        return Receipt.of(desk.ask(caseId, body.reason())).created(uri);
    }

    @POST
    @Path("{caseId}/disposal/approval")
    public Response approve(@PathParam("caseId") CaseId caseId, @Context UriInfo uri) {
        return Receipt.of(desk.approve(caseId)).created(uri);
    }
}
