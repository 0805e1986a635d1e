// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.CaseId;

/** Where facts are kept, each kind in a table of its own. Every method works in the running unit of work. */
public interface CaseFacts {

    /**
     * @param stamp who records it, and when
     * @param fact what is told
     */
    void add(Stamp stamp, CaseFact fact);

    /**
     * @param caseId the case
     * @param kind the kind of fact
     * @param <F> the kind of fact
     * @return every fact of the kind, newest first
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if there is one and the key of the case is gone
     */
    <F extends CaseFact> List<Entered<F>> all(CaseId caseId, Class<F> kind);

    /**
     * @param caseId the case
     * @param kind the kind of fact
     * @param <F> the kind of fact
     * @return the newest of the kind; empty if there is none
     */
    default <F extends CaseFact> Optional<F> newest(CaseId caseId, Class<F> kind) {
        return all(caseId, kind).stream().findFirst().map(Entered::fact);
    }
}
