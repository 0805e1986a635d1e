// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.net.URI;
import java.util.List;
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
import se.hemresa.risk.RiskDesk;
import se.hemresa.risk.RiskReading;
import se.hemresa.risk.SigningDesk;
import se.hemresa.risk.sections.RiskSection;

/** {@code …/risk-assessments}. */
@Path("cases/{caseId}/risk-assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentResource {

    private final RiskDesk desk;
    private final SigningDesk signing;
    private final RiskReading reading;
    private final RiskSection section;

    AssessmentResource(RiskDesk desk, SigningDesk signing, RiskReading reading, RiskSection section) {
        this.desk = desk;
        this.signing = signing;
        this.reading = reading;
        this.section = section;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assess(
            @PathParam("caseId") CaseId caseId, RiskRequests.RiskAssessmentEntry body, @Context UriInfo uri) {
        Receipt receipt = Receipt.of(desk.assess(caseId, body.toDraft()));
        return Response.created(uri.getAbsolutePathBuilder().path(receipt.id()).build())
                .entity(receipt)
                .build();
    }

    @POST
    @Path("{assessmentId}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sign(
            @PathParam("caseId") CaseId caseId,
            @PathParam("assessmentId") UUID assessmentId,
            RiskRequests.RiskSignature body,
            @Context UriInfo uri) {
        Receipt receipt = Receipt.of(signing.sign(caseId, assessmentId, body.capacity(), body.digest()));
        URI signed = uri.getBaseUriBuilder()
                .path("cases")
                .path(receipt.caseId())
                .path("risk-assessments")
                .path(receipt.id())
                .build();
        return Response.created(signed).entity(receipt).build();
    }

    @GET
    public Map<String, Object> all(@PathParam("caseId") CaseId caseId) {
        return reading.see(
                caseId,
                section.name(),
                view -> section.read(caseId, view).orElseGet(() -> Map.of("assessments", List.of())));
    }

    @GET
    @Path("{assessmentId}")
    public Map<String, Object> one(@PathParam("caseId") CaseId caseId, @PathParam("assessmentId") UUID assessmentId) {
        return reading.seeOne(caseId, assessmentId, assessment -> {
            Map<String, Object> tree = section.whole(assessment);
            reading.explain(assessment).ifPresent(score -> tree.put("explanation", Explanations.tree(score)));
            return tree;
        });
    }
}
