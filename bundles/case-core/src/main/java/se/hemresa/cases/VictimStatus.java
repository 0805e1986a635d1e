// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * A finding on whether the person is a victim of trafficking; the newest counts.
 *
 * @param id its id
 * @param caseId the case
 * @param status a code of the list {@code TraffickingStatus}
 * @param recordedAt when it was recorded
 */
public record VictimStatus(UUID id, CaseId caseId, String status, Instant recordedAt) {}
