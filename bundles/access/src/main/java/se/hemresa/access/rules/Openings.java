// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;

/** What users have opened for themselves for a while. Inside a unit of work. */
public interface Openings {

    /** An emergency access of the user to the case is open (domain.md §9.2). */
    String BREAK_GLASS = "breakGlass";

    /** A second person has approved it. */
    String SECOND_PERSON = "secondPerson";

    /** The user has confirmed that the section shall be opened. */
    String CONFIRM_OPEN = "confirmOpen";

    /**
     * @param caseId a case; one that does not exist has no openings
     * @param section the section asked for
     * @param caller who asks; a system has no openings
     * @return which of the conditions above hold now
     */
    Set<String> conditions(CaseId caseId, String section, Caller caller);
}
