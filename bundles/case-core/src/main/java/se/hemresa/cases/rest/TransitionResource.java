// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReading;

/** Tells and fires the transitions of a case. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class TransitionResource {

    private final CaseLifecycle lifecycle;
    private final CaseDirectory directory;
    private final CaseReading reading;

    TransitionResource(CaseLifecycle lifecycle, CaseDirectory directory, CaseReading reading) {
        this.lifecycle = lifecycle;
        this.directory = directory;
        this.reading = reading;
    }

    /**
     * What can be done with a case.
     *
     * @param state the state it is in
     * @param transitions what may be fired
     */
    record CaseTransitions(String state, List<CaseTransition> transitions) {}

    record CaseTransition(String event, String to, List<CaseGuard> guards) {}

    record CaseGuard(
            String code,
            String owner,
            GuardOutcome.Outcome outcome,
            boolean blocking,
            String en,
            String sv,
            List<String> reads) {

        static CaseGuard of(GuardOutcome guard) {
            return new CaseGuard(
                    guard.code(),
                    guard.owner(),
                    guard.outcome(),
                    guard.blocking(),
                    guard.english(),
                    guard.swedish(),
                    guard.reads());
        }
    }

    @GET
    @Path("{caseId}/transitions")
    public CaseTransitions transitions(@PathParam("caseId") CaseId caseId) {
        reading.requireShell(caseId);
        List<CaseTransition> transitions = lifecycle.transitions(caseId).stream()
                .map(transition -> new CaseTransition(
                        transition.event(),
                        transition.to(),
                        transition.guards().stream().map(CaseGuard::of).toList()))
                .toList();
        return new CaseTransitions(standing(caseId).state(), transitions);
    }

    @POST
    @Path("{caseId}/transitions/{event}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Receipt fire(
            @PathParam("caseId") CaseId caseId, @PathParam("event") String event, CaseRequests.CaseEvent body) {
        reading.requireShell(caseId);
        lifecycle.fire(caseId, event, body.reason());
        CaseDirectory.Standing standing = standing(caseId);
        return new Receipt(
                caseId.toString(),
                null,
                null,
                standing.state(),
                standing.version(),
                Links.of(caseId).map());
    }

    private CaseDirectory.Standing standing(CaseId caseId) {
        return directory.find(caseId).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }
}
