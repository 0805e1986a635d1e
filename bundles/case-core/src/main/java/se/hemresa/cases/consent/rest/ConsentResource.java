// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.rest;

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
import se.hemresa.cases.consent.ConsentDesk;
import se.hemresa.cases.rest.Receipt;

/** Consents and the declaration of a person. What is read is the section {@code consent}, as far as the caller sees it. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentResource {

    private static final String SECTION = "consent";

    private final ConsentDesk desk;
    private final CaseReading reading;

    ConsentResource(ConsentDesk desk, CaseReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @POST
    @Path("{caseId}/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@PathParam("caseId") CaseId caseId, ConsentRequests.CaseConsent body, @Context UriInfo uri) {
        return Receipt.of(desk.give(caseId, body.terms())).created(uri);
    }

    @GET
    @Path("{caseId}/consents")
    public Map<String, Object> consents(@PathParam("caseId") CaseId caseId) {
        return part(caseId, "consents");
    }

    @POST
    @Path("{caseId}/consents/{consentId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @PathParam("caseId") CaseId caseId,
            @PathParam("consentId") UUID consentId,
            ConsentRequests.CaseConsentWithdrawal body,
            @Context UriInfo uri) {
        return Receipt.of(desk.withdraw(caseId, consentId, Optional.ofNullable(body.reason())))
                .created(uri);
    }

    @POST
    @Path("{caseId}/declaration")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response declare(
            @PathParam("caseId") CaseId caseId, ConsentRequests.CaseDeclaration body, @Context UriInfo uri) {
        return Receipt.of(desk.declare(caseId, body.signedAt(), body.witness(), body.pressureChecklist()))
                .created(uri);
    }

    @GET
    @Path("{caseId}/declaration")
    public Map<String, Object> declaration(@PathParam("caseId") CaseId caseId) {
        return part(caseId, "declaration");
    }

    @POST
    @Path("{caseId}/declaration/reconfirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reconfirm(
            @PathParam("caseId") CaseId caseId, ConsentRequests.CaseReconfirmation body, @Context UriInfo uri) {
        return Receipt.of(desk.reconfirm(caseId, body.at())).created(uri);
    }

    private Map<String, Object> part(CaseId caseId, String member) {
        Map<String, Object> section = reading.section(caseId, SECTION);
        return section.containsKey(member) ? Map.of(member, section.get(member)) : Map.of();
    }
}
