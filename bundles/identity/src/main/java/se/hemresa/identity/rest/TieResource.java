// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import java.util.Map;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.identity.ties.TieDesk;

/** {@code /identity/ties}: relations that a user declares. They are written, never read. */
@Path("identity/ties")
@Produces(MediaType.APPLICATION_JSON)
public final class TieResource {

    private final TieDesk desk;

    TieResource(TieDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> declare(TieBody body) {
        desk.declare(body.identifier());
        return Map.of("state", "DECLARED");
    }
}
