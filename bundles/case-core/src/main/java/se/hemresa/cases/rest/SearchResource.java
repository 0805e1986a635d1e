// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.List;
import java.util.Map;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.search.PersonSearch;

/** Finds cases. What is looked for stands in the body, because addresses are written down on the way. */
@Path("person-searches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private final PersonSearch search;

    SearchResource(PersonSearch search) {
        this.search = search;
    }

    @POST
    public Map<String, Object> search(CaseRequests.CaseSearch body) {
        List<CaseId> found = body.reference() == null
                ? search.byIdentifier(body.identifier())
                : search.byReference(body.reference());
        return Map.of(
                "cases",
                found.stream().map(id -> Map.of("caseId", id.toString())).toList());
    }
}
