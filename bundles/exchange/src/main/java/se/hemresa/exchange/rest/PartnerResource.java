// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.keys.OwnKeys;
import se.hemresa.exchange.mail.QueueStore.Waiting;
import se.hemresa.exchange.partners.PartnerDesk;

/** {@code /partners}: who messages go to, and our own public keys. */
@Path("partners")
@Produces(MediaType.APPLICATION_JSON)
public final class PartnerResource {

    private final PartnerDesk desk;
    private final OwnKeys keys;
    private final UnitOfWork work;

    PartnerResource(PartnerDesk desk, OwnKeys keys, UnitOfWork work) {
        this.desk = desk;
        this.keys = keys;
        this.work = work;
    }

    @GET
    public Map<String, Object> list() {
        var partners = desk.list();
        Optional<List<Waiting>> waiting = desk.waiting();
        return Map.of(
                "partners",
                partners.stream()
                        .map(partner -> PartnerAnswer.whole(partner, waiting))
                        .toList());
    }

    @GET
    @Path("own-keys")
    public Map<String, Object> ownKeys() {
        return work.read(keys::published);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> propose(@PathParam("id") AgencyId id, PartnerBody body) {
        return PartnerAnswer.receipt(desk.propose(id, body.details()));
    }

    @POST
    @Path("{id}/approval")
    public Map<String, Object> approve(@PathParam("id") AgencyId id, @QueryParam("version") Long version) {
        return PartnerAnswer.receipt(desk.approve(id, Optional.ofNullable(version)));
    }
}
