// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.hemresa.api.id.CaseId;

/** The addresses of a case, as in {@code _links}. */
final class Links {

    static final String CASES = "/api/v1/cases";

    private final Map<String, Link> links = new LinkedHashMap<>();

    /**
     * An address.
     *
     * @param href relative to the server
     */
    record Link(String href) {}

    static Links of(CaseId caseId) {
        return new Links().add("self", CASES + "/" + caseId).add("transitions", CASES + "/" + caseId + "/transitions");
    }

    static Links self(CaseId caseId) {
        return new Links().add("self", CASES + "/" + caseId);
    }

    Links add(String relation, String href) {
        links.put(relation, new Link(href));
        return this;
    }

    Links sections(CaseId caseId, List<String> sections) {
        sections.forEach(section -> add("section:" + section, CASES + "/" + caseId + "/sections/" + section));
        return this;
    }

    Links events(CaseId caseId, List<String> events) {
        events.forEach(event -> add("transition:" + event, CASES + "/" + caseId + "/transitions/" + event));
        return this;
    }

    Map<String, Link> map() {
        return links;
    }
}
