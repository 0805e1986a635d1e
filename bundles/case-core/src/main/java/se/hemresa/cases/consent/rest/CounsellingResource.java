// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.rest;

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

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReading;
import se.hemresa.cases.consent.InformationDesk;
import se.hemresa.cases.consent.InformationDraft;
import se.hemresa.cases.consent.TransferBasisDesk;
import se.hemresa.cases.rest.Receipt;

/** What a person was told, and the legal basis of what leaves the authority. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class CounsellingResource {

    private final InformationDesk information;
    private final TransferBasisDesk bases;
    private final CaseReading reading;

    CounsellingResource(InformationDesk information, TransferBasisDesk bases, CaseReading reading) {
        this.information = information;
        this.bases = bases;
        this.reading = reading;
    }

    @POST
    @Path("{caseId}/information")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response inform(@PathParam("caseId") CaseId caseId, InformationDraft body, @Context UriInfo uri) {
        return Receipt.of(information.inform(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/information")
    public Map<String, Object> information(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "information");
    }

    @POST
    @Path("{caseId}/transfer-basis")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(@PathParam("caseId") CaseId caseId, TransferBasisDesk.Choice body, @Context UriInfo uri) {
        return Receipt.of(bases.choose(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/transfer-basis")
    public Map<String, Object> basis(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "transfer-basis");
    }
}
