// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import se.hemresa.api.id.CaseId;

/** One row per case, so that whoever writes about the aftercare of a case does so alone. */
public interface CareFileStore {

    /**
     * Locks the row of the case until the end of the running unit of work, making it at first use, and adds one to its
     * version. To be called before anything else of the case is read that the write depends on.
     *
     * @param caseId the case
     * @return the version after it, from 1
     */
    long touch(CaseId caseId);
}
