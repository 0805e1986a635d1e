// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.rest;

import java.net.URI;
import java.util.Map;

import javax.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonProperty;

import se.hemresa.travel.Recording.Receipt;

/**
 * The answer to a write: ids, version and links, nothing else, because it is kept in the inbox.
 *
 * @param id what was written
 * @param caseId its case
 * @param version the version of what was written
 * @param links where to go on
 */
record TravelReceipt(
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

    /** The answer; what was written is read again at a path below the case. */
    static Response answer(Receipt receipt, String home) {
        String self = CASES + receipt.caseId() + "/" + home;
        return Response.created(URI.create(self))
                .entity(new TravelReceipt(
                        receipt.id().toString(),
                        receipt.caseId().toString(),
                        receipt.version(),
                        Map.of("self", new Link(self), "case", new Link(CASES + receipt.caseId()))))
                .build();
    }
}
