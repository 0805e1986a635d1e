// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

/**
 * Who acts.
 *
 * @param agency the organisation, e.g. {@code SE-AB}
 * @param role a code of the list {@code Role}
 * @param user the pseudonymous id of the person
 */
public record Actor(String agency, String role, String user) {}
