// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Instant;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * What every record bears.
 *
 * @param id its id, UUIDv7, so that the greatest is the newest
 * @param caseId the case
 * @param version 0 before it is first stored, then from 1
 * @param at when it was first recorded
 * @param by who recorded it: the user, or the agency where a system acted
 */
public record Stamp(UUID id, CaseId caseId, long version, Instant at, String by) {}
