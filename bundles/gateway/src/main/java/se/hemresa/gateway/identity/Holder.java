// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.identity;

import java.util.Optional;

import se.hemresa.api.id.AgencyId;

/**
 * Who holds a valid token.
 *
 * @param agency the agency
 * @param role the role, not yet looked up
 * @param user the user, if one acts
 */
record Holder(AgencyId agency, String role, Optional<String> user) {}
