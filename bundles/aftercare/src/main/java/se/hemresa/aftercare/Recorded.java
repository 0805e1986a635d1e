// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * What has been recorded.
 *
 * @param id its id
 * @param caseId the case
 * @param version of a plan its version; otherwise how many times the aftercare of the case has been written
 */
public record Recorded(UUID id, CaseId caseId, long version) {}
