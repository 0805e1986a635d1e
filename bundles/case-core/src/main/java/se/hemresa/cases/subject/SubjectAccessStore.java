// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.subject;

import java.util.List;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Stamp;

/** Where requests for access by the person are kept. Every method works in the running unit of work. */
public interface SubjectAccessStore {

    /** @param request a new request */
    void add(SubjectAccess request);

    /**
     * @param caseId the case
     * @return its requests, newest first
     */
    List<SubjectAccess> of(CaseId caseId);

    /**
     * @param id a request that is open
     * @param end who ends it, and when
     */
    void end(UUID id, Stamp end);
}
