// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * What other modules may know about every case: state, owner, who stands in which relation. No access rule applies here; the
 * access component itself builds on it. Runs in the running unit of work, or in a reading unit of its own. Any thread.
 */
@ProviderType
public interface CaseDirectory {

    /**
     * @param caseId the case
     * @return its standing; empty if there is no such case
     */
    Optional<Standing> find(CaseId caseId);

    /**
     * @param caseId the case
     * @param caller who asks
     * @return every relation in which the caller stands to the case; {@link Relation#NONE} alone if in no other, or if there is no such case
     */
    Set<Relation> relations(CaseId caseId, Caller caller);

    /**
     * The standing of a case.
     *
     * @param caseId the case
     * @param owner the owning agency
     * @param state a state code of the life cycle, e.g. {@code REFERRED}
     * @param protectionLevel a code of the list {@code ProtectionLevel}
     * @param version the version of the case, from 1
     */
    record Standing(CaseId caseId, AgencyId owner, String state, String protectionLevel, long version) {}
}
