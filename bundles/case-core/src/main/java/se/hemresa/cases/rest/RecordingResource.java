// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Decision;
import se.hemresa.cases.Participant;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.RecordingDesk;
import se.hemresa.cases.ReturnRight;

/** Records what the guards of the life cycle read. Ids and times are set by the desk. */
@Path("cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RecordingResource {

    private final RecordingDesk desk;

    RecordingResource(RecordingDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{caseId}/intake-checks")
    public Response check(@PathParam("caseId") CaseId caseId, CaseRequests.CaseIntakeCheck body, @Context UriInfo uri) {
        Recorded recorded = desk.check(
                caseId,
                body.kind(),
                Optional.ofNullable(body.checkedUser()),
                Optional.ofNullable(body.result()),
                Optional.ofNullable(body.handledHow()));
        return Receipt.of(recorded).created(uri);
    }

    @POST
    @Path("{caseId}/assignment")
    public Response assign(@PathParam("caseId") CaseId caseId, CaseRequests.CaseAssignment body, @Context UriInfo uri) {
        Optional<String> deputy = Optional.ofNullable(body.deputy());
        return Receipt.of(desk.assign(caseId, body.coordinator(), deputy)).created(uri);
    }

    @POST
    @Path("{caseId}/decisions")
    public Response decide(@PathParam("caseId") CaseId caseId, CaseRequests.CaseDecision body, @Context UriInfo uri) {
        Decision decision = new Decision(
                null,
                caseId,
                body.kind(),
                body.outcome(),
                body.decidedBy(),
                body.decidedAt(),
                Optional.ofNullable(body.personInformedAt()),
                null);
        return Receipt.of(desk.recordDecision(caseId, decision, Optional.ofNullable(body.reasons())))
                .created(uri);
    }

    @POST
    @Path("{caseId}/return-rights")
    public Response recordReturnRight(
            @PathParam("caseId") CaseId caseId, CaseRequests.CaseReturnRight body, @Context UriInfo uri) {
        ReturnRight right =
                new ReturnRight(null, caseId, body.country(), body.ground(), body.status(), body.source(), null);
        return Receipt.of(desk.recordReturnRight(caseId, right)).created(uri);
    }

    @POST
    @Path("{caseId}/participants")
    public Response addParticipant(
            @PathParam("caseId") CaseId caseId, CaseRequests.CaseParticipant body, @Context UriInfo uri) {
        Participant participant = new Participant(
                null,
                caseId,
                new AgencyId(body.agency()),
                Optional.ofNullable(body.user()),
                body.role(),
                body.needToKnowSections(),
                body.from(),
                Optional.ofNullable(body.to()),
                null);
        return Receipt.of(desk.addParticipant(caseId, participant, body.reason()))
                .created(uri);
    }
}
