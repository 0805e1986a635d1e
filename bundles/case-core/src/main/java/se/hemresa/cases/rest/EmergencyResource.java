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
import se.hemresa.cases.lifecycle.EmergencyDesk;

/** Asks for emergency overrides and approves them. What is read is the section {@code decisions}. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class EmergencyResource {

    private final EmergencyDesk emergencies;

    EmergencyResource(EmergencyDesk emergencies) {
        this.emergencies = emergencies;
    }

    @POST
    @Path("{caseId}/emergency-overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("caseId") CaseId caseId, CaseRequests.CaseEmergency body, @Context UriInfo uri) {
        return Receipt.of(emergencies.ask(caseId, body.event(), body.ground(), body.reason()))
                .created(uri);
    }

    @POST
    @Path("{caseId}/emergency-overrides/{overrideId}/approval")
    public Response approve(
            @PathParam("caseId") CaseId caseId, @PathParam("overrideId") UUID overrideId, @Context UriInfo uri) {
        return Receipt.of(emergencies.approve(caseId, overrideId)).created(uri);
    }
}
