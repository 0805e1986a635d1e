// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.time.LocalDate;
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
     * @param caseId the case
     * @param state a state of the life cycle
     * @return whether the case is or has been in it
     */
    boolean hasReached(CaseId caseId, String state);

    /**
     * @param caseId the case
     * @param caller who asks
     * @return the sections that the caller's rows in {@code Participant.needToKnowSections} name now; empty if none
     */
    Set<String> needToKnow(CaseId caseId, Caller caller);

    /**
     * @param caseId the case
     * @param caller who asks
     * @return whether the user itself, not only the organisation, is named as a participant or handles the case
     */
    boolean namesUser(CaseId caseId, Caller caller);

    /**
     * How old the person is. When it is not certain the person is presumed to be a child (domain.md §8.4.14), and that is
     * for whoever asks to apply.
     *
     * @param caseId the case
     * @param on the day
     * @return the age group on that day; UNCERTAIN also if there is no such case
     */
    AgeGroup ageGroup(CaseId caseId, LocalDate on);

    /**
     * @param reference the exact reference, {@code ATV-YYYY-NNNN}
     * @return the case; empty if there is none. For who names a case by its reference in an emergency (domain.md §9.2)
     */
    Optional<CaseId> byReference(String reference);

    /**
     * The conflict block (domain.md §9.3).
     *
     * @param caseId the case
     * @param caller who asks
     * @return whether the user shares an address, or surname and municipality, with a person of the case, or has declared a
     *     relation with one; false for a system
     */
    boolean isTied(CaseId caseId, Caller caller);

    /** Whether a person is a child. */
    enum AgeGroup {
        /** Under 18 for certain. */
        CHILD,
        /** 18 or more for certain. */
        ADULT,
        /** Not known, or known with too little precision to tell. */
        UNCERTAIN
    }

    /**
     * The standing of a case.
     *
     * @param caseId the case
     * @param owner the owning agency
     * @param state a state code of the life cycle, e.g. {@code REFERRED}
     * @param protectionLevel a code of the list {@code ProtectionLevel}
     * @param version the version of the case, from 1
     * @param disposed whether its content has been disposed of: only that it was here is left
     */
    record Standing(
            CaseId caseId, AgencyId owner, String state, String protectionLevel, long version, boolean disposed) {}
}
