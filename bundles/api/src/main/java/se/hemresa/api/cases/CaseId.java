// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.UUID;

public record CaseId(UUID value) {}
