// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * A row of the history of a case's state.
 *
 * @param caseId the case
 * @param version the version of the case that it made; orders the history
 * @param event what was fired; {@code refer} for the first row
 * @param from the state before; empty for the first row
 * @param to the state after
 * @param at when
 * @param agency whose agency fired it
 * @param user the pseudonymous id of who fired it; empty for a system
 */
public record StateChange(
        CaseId caseId,
        long version,
        String event,
        Optional<String> from,
        String to,
        Instant at,
        AgencyId agency,
        Optional<String> user) {}
