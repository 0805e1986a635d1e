// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import java.time.Instant;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * The second wall: which agencies, and which single users, the database itself lets near the rows of a case. On PostgreSQL
 * every table with a column {@code case_id} is put under row-level security by the journal, whichever module made it; a unit of
 * work sees the rows of the cases that are open to {@link se.hemresa.api.access.Caller#current()}, and a module's own work
 * ({@code Caller.module(…)}) sees all. The first wall, the access component, asks the modules and knows nothing of this one.
 * Whoever enters a relation of an organisation or user to a case opens the case here in the same unit of work. On Derby the
 * scope is kept and holds nobody back. Every method runs in the running unit of work.
 */
@ProviderType
public interface CaseScope {

    /**
     * Opens a case to an agency. Opening again moves the end; the later of two ends wins, and no end is the latest.
     *
     * @param caseId the case
     * @param agency the agency
     * @param user the only user of the agency to whom it is opened; empty for all of them
     * @param until the moment from which it is closed again; empty for no end
     */
    void open(CaseId caseId, AgencyId agency, Optional<String> user, Optional<Instant> until);

    /**
     * Closes it again. A case that is not open to them is left as it is.
     *
     * @param caseId the case
     * @param agency the agency
     * @param user the user to whom it was opened; empty if it was opened to all of them
     */
    void close(CaseId caseId, AgencyId agency, Optional<String> user);
}
