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
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.CriminalProceeding;
import se.hemresa.cases.persons.Guardian;
import se.hemresa.cases.persons.HealthRecord;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.persons.Relationship;

/** Records what is told about the person and those around it, and reads the sections that hold it. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonResource {

    private final FactDesk facts;
    private final CaseReading reading;

    PersonResource(FactDesk facts, CaseReading reading) {
        this.facts = facts;
        this.reading = reading;
    }

    @POST
    @Path("{caseId}/persons")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordBirthDate(
            @PathParam("caseId") CaseId caseId, CaseRequests.CaseBirth body, @Context UriInfo uri) {
        return Receipt.of(facts.recordBirthDate(caseId, body.birthDate())).created(uri);
    }

    @GET
    @Path("{caseId}/persons")
    public Map<String, Object> person(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "identity");
    }

    @POST
    @Path("{caseId}/identifiers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addIdentifier(@PathParam("caseId") CaseId caseId, Identifier body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @POST
    @Path("{caseId}/contact-channels")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addChannel(@PathParam("caseId") CaseId caseId, ContactChannel body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @POST
    @Path("{caseId}/relationships")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addRelationship(@PathParam("caseId") CaseId caseId, Relationship body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/relationships")
    public Map<String, Object> relationships(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "relations");
    }

    @POST
    @Path("{caseId}/guardians")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addGuardian(@PathParam("caseId") CaseId caseId, Guardian body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @POST
    @Path("{caseId}/health")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordHealth(@PathParam("caseId") CaseId caseId, HealthRecord body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/health")
    public Map<String, Object> health(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "health");
    }

    @POST
    @Path("{caseId}/criminal-case")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordProceeding(
            @PathParam("caseId") CaseId caseId, CriminalProceeding body, @Context UriInfo uri) {
        return Receipt.of(facts.record(caseId, body)).created(uri);
    }

    @GET
    @Path("{caseId}/criminal-case")
    public Map<String, Object> proceeding(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "criminal-case");
    }

    @POST
    @Path("{caseId}/planned-travel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response planTravel(
            @PathParam("caseId") CaseId caseId, CaseRequests.CasePlannedTravel body, @Context UriInfo uri) {
        return Receipt.of(facts.planTravel(caseId, body.plannedTravelOn())).created(uri);
    }

    @POST
    @Path("{caseId}/death")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordDeath(@PathParam("caseId") CaseId caseId, CaseRequests.CaseDeath body, @Context UriInfo uri) {
        return Receipt.of(facts.recordDeath(caseId, body.deceasedAt())).created(uri);
    }
}
