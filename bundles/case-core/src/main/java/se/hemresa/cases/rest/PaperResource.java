// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

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
import se.hemresa.cases.FactDesk;
import se.hemresa.cases.mapping.ReturnMapping;
import se.hemresa.cases.papers.CaseDocument;
import se.hemresa.cases.papers.Narrative;

/** Records what is written about a case, and reads it. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class PaperResource {

    private final FactDesk facts;
    private final CaseReading reading;

    PaperResource(FactDesk facts, CaseReading reading) {
        this.facts = facts;
        this.reading = reading;
    }

    @POST
    @Path("{caseId}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response map(@PathParam("caseId") CaseId caseId, ReturnMapping body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/mapping")
    public Map<String, Object> mapping(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "mapping");
    }

    @POST
    @Path("{caseId}/documents")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(@PathParam("caseId") CaseId caseId, CaseDocument body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/documents")
    public Map<String, Object> documents(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "documents");
    }

    @POST
    @Path("{caseId}/narrative")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tell(@PathParam("caseId") CaseId caseId, Narrative body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/narrative")
    public Map<String, Object> narrative(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "narrative");
    }
}
