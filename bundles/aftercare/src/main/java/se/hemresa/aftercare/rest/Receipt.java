// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.net.URI;
import java.util.Map;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonProperty;

import se.hemresa.aftercare.Recorded;

/**
 * The answer to a write: ids, version and links, nothing else, because it is kept in the inbox.
 *
 * @param id what was recorded
 * @param caseId the case
 * @param version the version of the plan, or of the aftercare of the case
 * @param links where to go on
 */
record Receipt(
        String id,
        String caseId,
        long version,
        @JsonProperty("_links") Map<String, Link> links) {

    private static final String CASES = "/api/v1/cases/";

    /**
     * An address.
     *
     * @param href relative to the server
     */
    record Link(String href) {}

    /** The answer to a write; what was recorded is read at the place that is named. */
    static Response created(Recorded recorded, String place, UriInfo uri) {
        String caseId = recorded.caseId().toString();
        Map<String, Link> links =
                Map.of("self", new Link(CASES + caseId + "/" + place), "case", new Link(CASES + caseId));
        URI home =
                uri.getBaseUriBuilder().path("cases").path(caseId).path(place).build();
        return Response.created(home)
                .entity(new Receipt(recorded.id().toString(), caseId, recorded.version(), links))
                .build();
    }
}
