// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.UUID;

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
import se.hemresa.cases.subject.SubjectAccessDesk;

/** Opens and ends requests for access by the person. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class SubjectAccessResource {

    private final SubjectAccessDesk desk;

    SubjectAccessResource(SubjectAccessDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{caseId}/subject-access")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            @PathParam("caseId") CaseId caseId, CaseRequests.CaseSubjectAccess body, @Context UriInfo uri) {
        return Receipt.of(desk.open(caseId, body.receivedAt(), body.channel())).created(uri);
    }

    @POST
    @Path("{caseId}/subject-access/{requestId}/end")
    public Response end(
            @PathParam("caseId") CaseId caseId, @PathParam("requestId") UUID requestId, @Context UriInfo uri) {
        return Receipt.of(desk.end(caseId, requestId)).created(uri);
    }
}
