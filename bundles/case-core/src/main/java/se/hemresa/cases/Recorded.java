// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.UUID;

/**
 * Something that has been recorded about a case.
 *
 * @param id its id
 * @param file the case after it
 */
public record Recorded(UUID id, CaseFile file) {}
