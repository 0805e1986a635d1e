// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;

/**
 * Who has entered or signed something.
 *
 * @param who the user; the agency itself where a system acted
 * @param agency the agency
 */
public record Author(String who, AgencyId agency) {

    /** @return the caller of this thread */
    static Author current() {
        Caller caller = Caller.current();
        return new Author(caller.user().orElse(caller.agency().value()), caller.agency());
    }
}
