// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import se.hemresa.risk.BestInterests;
import se.hemresa.risk.RiskAssessment;

/**
 * The answer to a write: ids, state and links, nothing else, because it is kept in the inbox.
 *
 * @param id what was recorded or signed
 * @param caseId the case
 * @param version the version of what was recorded, not of the case
 * @param digest what is to be signed; null if nothing is
 * @param signed whether everybody has signed whose signature is needed; null if nothing is to be signed
 * @param links where to go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        String id,
        String caseId,
        long version,
        String digest,
        Boolean signed,
        @JsonProperty("_links") Map<String, Link> links) {

    private static final String CASES = "/api/v1/cases/";

    /**
     * An address.
     *
     * @param href relative to the server
     */
    record Link(String href) {}

    static Receipt of(RiskAssessment assessment) {
        String home = CASES + assessment.caseId();
        String self = home + "/risk-assessments/" + assessment.id();
        return new Receipt(
                assessment.id().toString(),
                assessment.caseId().toString(),
                assessment.version(),
                assessment.signing().digest(),
                assessment.isSigned(),
                links(self, home, "signatures", self + "/signatures"));
    }

    static Receipt of(BestInterests determination) {
        String home = CASES + determination.caseId();
        String self = home + "/best-interests";
        return new Receipt(
                determination.id().toString(),
                determination.caseId().toString(),
                determination.version(),
                null,
                null,
                links(self, home, "decision", self + "/" + determination.id() + "/decision"));
    }

    private static Map<String, Link> links(String self, String home, String next, String nextAddress) {
        Map<String, Link> links = new LinkedHashMap<>();
        links.put("self", new Link(self));
        links.put("case", new Link(home));
        links.put(next, new Link(nextAddress));
        return links;
    }
}
