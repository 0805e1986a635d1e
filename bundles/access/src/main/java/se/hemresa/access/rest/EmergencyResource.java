// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rest;

import java.util.Map;
import java.util.UUID;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.Status;

import se.hemresa.access.openings.BreakGlassReason;
import se.hemresa.access.openings.EmergencyDesk;
import se.hemresa.api.id.Opaque;

/** {@code /emergency-access}: opening a case without being in it. The reference stands in the body, never in an address. */
@Path("emergency-access")
@Produces(MediaType.APPLICATION_JSON)
public final class EmergencyResource {

    private final EmergencyDesk desk;

    EmergencyResource(EmergencyDesk desk) {
        this.desk = desk;
    }

    @GET
    public Map<String, Object> list() {
        return Map.of("openings", desk.list().stream().map(OpeningAnswer::whole).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(Emergency body) {
        return Response.status(Status.CREATED)
                .entity(OpeningAnswer.receipt(desk.open(body.reference(), body.reason(), body.text())))
                .build();
    }

    @POST
    @Path("{openingId}/approval")
    public Map<String, Object> approve(@PathParam("openingId") UUID openingId) {
        return OpeningAnswer.receipt(desk.approve(openingId));
    }

    /**
     * Why a case is to be opened.
     *
     * @param reference the exact reference of the case
     * @param reason why, a code
     * @param text why, in words
     */
    record Emergency(String reference, BreakGlassReason reason, String text) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }
}
