// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.ties;

import java.util.Set;

import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.AgencyId;

/** What ties users to persons, as blind indexes. Each method runs in the running unit of work. */
public interface TieStore {

    /**
     * @param agency the user's agency
     * @param user the user
     * @return everything that ties the user
     */
    Set<Tie> of(AgencyId agency, String user);

    /** Adds a tie; one that is there changes nothing. */
    void add(AgencyId agency, String user, Tie tie);

    /** Puts a tie in the place of all others of the same field. */
    void replace(AgencyId agency, String user, Tie tie);
}
