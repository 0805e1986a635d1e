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
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.protection.ProtectionDesk;

/** Raises the protection of a case and records a protected identity. What is read is the section {@code protected-identity}. */
@Path("cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProtectionResource {

    private final ProtectionDesk desk;

    ProtectionResource(ProtectionDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{caseId}/protection-level")
    public Response raise(@PathParam("caseId") CaseId caseId, CaseRequests.CaseProtection body, @Context UriInfo uri) {
        return Receipt.of(desk.raise(caseId, body.level())).created(uri);
    }

    @POST
    @Path("{caseId}/protected-identity")
    public Response record(@PathParam("caseId") CaseId caseId, ProtectedIdentity body, @Context UriInfo uri) {
        return Receipt.of(desk.record(caseId, body)).created(uri);
    }
}
