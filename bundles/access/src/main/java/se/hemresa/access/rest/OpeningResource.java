// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.Status;

import se.hemresa.access.openings.ConfirmDesk;
import se.hemresa.access.openings.OpeningReason;
import se.hemresa.api.id.CaseId;

/** {@code /cases/{caseId}/openings}: opening a section with intent. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class OpeningResource {

    private final ConfirmDesk desk;

    OpeningResource(ConfirmDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{caseId}/openings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@PathParam("caseId") CaseId caseId, Confirmation body) {
        return Response.status(Status.CREATED)
                .entity(OpeningAnswer.receipt(desk.confirm(caseId, body.section(), body.reason())))
                .build();
    }

    /**
     * What is to be opened.
     *
     * @param section the code of the section
     * @param reason why
     */
    record Confirmation(String section, OpeningReason reason) {}
}
