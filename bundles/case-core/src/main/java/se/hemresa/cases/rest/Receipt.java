// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.net.URI;
import java.util.Map;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import se.hemresa.cases.CaseFile;
import se.hemresa.cases.Recorded;

/**
 * The answer to a write: ids, state, version and links, nothing else, because it is kept in the inbox.
 *
 * @param caseId the case
 * @param id what was recorded; null if the case itself was written
 * @param caseRef the reference for people; null unless the case is new
 * @param state the state of the case
 * @param version the version of the case
 * @param links where to go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        String caseId,
        String id,
        String caseRef,
        String state,
        long version,
        @JsonProperty("_links") Map<String, Links.Link> links) {

    static Receipt ofNew(CaseFile file) {
        return new Receipt(
                file.id().toString(),
                null,
                file.caseRef(),
                file.state(),
                file.version(),
                Links.self(file.id()).map());
    }

    static Receipt of(CaseFile file) {
        return new Receipt(
                file.id().toString(),
                null,
                null,
                file.state(),
                file.version(),
                Links.of(file.id()).map());
    }

    /**
     * @param recorded what was recorded
     * @return the answer
     */
    public static Receipt of(Recorded recorded) {
        CaseFile file = recorded.file();
        return new Receipt(
                file.id().toString(),
                recorded.id().toString(),
                null,
                file.state(),
                file.version(),
                Links.of(file.id()).map());
    }

    /**
     * @param uri the request
     * @return 201; what was recorded is read in the sections of the case, so that is where it leads
     */
    public Response created(UriInfo uri) {
        URI home = uri.getBaseUriBuilder().path("cases").path(caseId).build();
        return Response.created(home).entity(this).build();
    }
}
