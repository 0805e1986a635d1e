// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.vault;

import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * Where a sealed value belongs. It is authenticated with the value, so that a sealed value moved to another row, table, case
 * or version does not open.
 *
 * @param caseId the case whose key seals
 * @param table the table
 * @param row the id of the row
 * @param version the version of the row
 */
public record SealContext(CaseId caseId, String table, UUID row, long version) {}
