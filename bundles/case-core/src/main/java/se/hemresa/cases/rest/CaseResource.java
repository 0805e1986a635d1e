// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseReading;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.lifecycle.StateRule;
import se.hemresa.cases.lifecycle.StateTable;

/** Cases come in, are listed and are read. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseResource {

    private final CaseDesk desk;
    private final CaseReading reading;
    private final StateTable states;

    CaseResource(CaseDesk desk, CaseReading reading, StateTable states) {
        this.desk = desk;
        this.reading = reading;
        this.states = states;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refer(CaseReferral referral, @Context UriInfo uri) {
        CaseFile file = desk.refer(referral);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(file.id().toString()).build())
                .entity(Receipt.ofNew(file))
                .build();
    }

    @GET
    public Response list(
            @QueryParam("limit") String limit, @QueryParam("page") String page, @QueryParam("state") String state) {
        PageRequest request = PageRequest.of(limit, page, state, states);
        CaseReading.Page found = reading.list(request.state(), request.page(), request.limit());
        Map<String, String> addresses = request.addresses(found.total());
        Links links = new Links();
        addresses.forEach(links::add);

        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", found.items().stream().map(CaseResource::item).toList());
        body.put("page", request.page());
        body.put("limit", request.limit());
        body.put("total", found.total());
        body.put("_links", links.map());
        return Response.ok(body).header("Link", PageRequest.header(addresses)).build();
    }

    private static Map<String, Object> item(CaseReading.Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("caseId", item.caseId().toString());
        tree.putAll(item.shell());
        tree.put("_links", Links.self(item.caseId()).map());
        return tree;
    }

    @GET
    @Path("{caseId}")
    public Response read(@PathParam("caseId") CaseId caseId) {
        Map<String, Object> shell = reading.section(caseId, "shell");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseId", caseId.toString());
        body.putAll(shell);
        body.put(
                "_links",
                Links.of(caseId)
                        .sections(caseId, reading.readable(caseId))
                        .events(caseId, events(shell.get("state")))
                        .map());
        return Response.ok(body).tag(tag(shell.get("version"))).build();
    }

    /** A caller who does not see the state is told of no event. */
    private List<String> events(Object state) {
        return Optional.ofNullable(state)
                .map(code -> states.offered(code.toString(), Caller.current().role()).stream()
                        .map(StateRule::event)
                        .toList())
                .orElse(List.of());
    }

    private static EntityTag tag(Object version) {
        return version == null ? null : new EntityTag(version.toString());
    }

    @GET
    @Path("{caseId}/sections/{section}")
    public Map<String, Object> section(@PathParam("caseId") CaseId caseId, @PathParam("section") String section) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseId", caseId.toString());
        body.put("section", section);
        body.put("content", reading.section(caseId, section));
        return body;
    }

    @GET
    @Path("{caseId}/participants")
    public Map<String, Object> participants(@PathParam("caseId") CaseId caseId) {
        return reading.section(caseId, "participants");
    }

    @GET
    @Path("{caseId}/history")
    public Map<String, Object> history(@PathParam("caseId") CaseId caseId) {
        return Map.of(
                "changes",
                reading.history(caseId).stream().map(CaseResource::change).toList());
    }

    private static Map<String, Object> change(StateChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", change.version());
        tree.put("event", change.event());
        change.from().ifPresent(state -> tree.put("from", state));
        tree.put("to", change.to());
        tree.put("at", change.at().toString());
        tree.put("agency", change.agency().value());
        change.user().ifPresent(user -> tree.put("user", user));
        return tree;
    }
}
