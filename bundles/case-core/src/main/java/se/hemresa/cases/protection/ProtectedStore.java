// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.protection;

import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Entered;
import se.hemresa.cases.Stamp;

/** Where protected identities are kept, under the second ring of keys. Every method works in the running unit of work. */
public interface ProtectedStore {

    /**
     * @param stamp who records it, and when
     * @param identity who and where the person is
     */
    void add(Stamp stamp, ProtectedIdentity identity);

    /**
     * @param caseId the case
     * @return the newest; empty if none is recorded
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the key of the case is gone
     */
    Optional<Entered<ProtectedIdentity>> newest(CaseId caseId);

    /**
     * Gathers what the ordinary rows of a case tell of who and where the person is, and takes it away there.
     *
     * @param caseId the case
     * @return what they told, now in none of them
     */
    ProtectedIdentity takeOut(CaseId caseId);
}
