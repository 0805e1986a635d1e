// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.emergency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Stamp;

/** Where emergency overrides are kept. Every method works in the running unit of work. */
public interface EmergencyStore {

    /**
     * @param asked an override that nobody has approved yet
     * @param reason why, in words, to be sealed
     */
    void add(EmergencyOverride asked, String reason);

    /**
     * @param override an override that is there
     * @param approval who approves it, and when
     */
    void approve(UUID override, Stamp approval);

    /**
     * @param override an override that is there
     * @param skipped codes of the guards that do not hold
     * @param at when
     */
    void use(UUID override, List<String> skipped, Instant at);

    /**
     * @param id the case
     * @return its overrides, newest first
     */
    List<EmergencyOverride> of(CaseId id);

    /**
     * @param override an override that is there
     * @return why, in words
     */
    String reason(EmergencyOverride override);
}
