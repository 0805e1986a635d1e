// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.CaseId;

/**
 * The one component that answers every question of access, from data ({@code access.json}): role × section × relation to
 * the case × purpose × protection level → operations and masks. Nothing that no rule gives is allowed; a condition that
 * cannot be evaluated does not hold (domain.md §9.1). Always about {@link Caller#current()}. Any thread.
 */
@ProviderType
public interface Access {

    /**
     * @param caseId the case; one that does not exist gives the same answer as one that is not the caller's
     * @param section a code of the list {@code Section}
     * @param operation what is to be done
     * @return how much of the section the operation covers; {@link View#NOTHING} if it is not allowed
     */
    View view(CaseId caseId, String section, Operation operation);

    /**
     * Ends the work if the caller may not do the operation on any part of the section.
     *
     * @param caseId the case
     * @param section a code of the list {@code Section}
     * @param operation what is to be done
     * @throws se.hemresa.api.error.PlatformException {@code platform.not-found} (404), the same as for a case that does not exist
     */
    void require(CaseId caseId, String section, Operation operation);

    /**
     * Ends the work unless the caller may approve the section, and is another person than the one who entered what is
     * approved (the condition {@code fourEyes}, which only the owner of the section can feed).
     *
     * @param caseId the case
     * @param section a code of the list {@code Section}
     * @param enteredBy who entered it: a user, or an agency where a system acted
     * @throws se.hemresa.api.error.PlatformException {@code platform.not-found} (404) if the role may not approve it;
     *     {@code platform.same-person} (409) if the caller entered it, or is no person
     */
    void requireApproval(CaseId caseId, String section, String enteredBy);

    /**
     * For narrowing a query before it runs.
     *
     * @param section a code of the list {@code Section} that belongs to a case
     * @param operation what is to be done
     * @return the relations in which the caller's role may do it at all; empty: no row may be returned. Conditions are
     *     disregarded here and asked again for each row by {@link #view}
     */
    Set<Relation> relations(String section, Operation operation);

    /**
     * For a section that belongs to no case. Nobody is asked again for each row, so rules with conditions do not count, but for
     * two: {@code ownCounty} narrows the reach, and {@code twoPerson} is for the owner of the section to see to, who keeps what
     * is entered from working until a second administrator has approved it.
     *
     * @param section a code of the list {@code Section}: {@code consultation}, {@code statistics-facts}, {@code releases},
     *     {@code reference-data}, {@code platform}; also {@code messages} and {@code audit}, whose rows may belong to none
     * @param operation what is to be done
     * @return how far the caller reaches
     */
    Reach reach(String section, Operation operation);

    /**
     * @param role a code of the list {@code Role}
     * @return the purposes the role may act for, the default first; empty if no caller can have the role
     */
    List<String> purposes(String role);
}
