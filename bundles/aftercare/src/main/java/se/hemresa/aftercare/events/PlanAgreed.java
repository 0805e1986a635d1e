// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.events;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The person has signed a version of the reintegration plan.
 *
 * @param caseId the case
 * @param version the version
 */
public record PlanAgreed(CaseId caseId, int version) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("version", Integer.toString(version));
    }
}
