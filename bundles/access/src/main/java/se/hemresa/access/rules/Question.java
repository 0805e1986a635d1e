// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.id.CaseId;

/**
 * One question of access.
 *
 * @param caller who asks
 * @param caseId the case
 * @param section the section
 * @param operation what is to be done
 * @param assumed codes of conditions that are taken to hold, because whoever asks sees to them afterwards
 */
record Question(Caller caller, CaseId caseId, String section, Operation operation, Set<String> assumed) {}
