// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.error;

/**
 * One place in a message that breaks a rule. A refusal tells all of them at once.
 *
 * @param at where: a JSON Pointer (RFC 6901) by REST, an XPath by SOAP, built from names of the contract only. An unknown
 *     member is named by the pointer of its parent, because its own name is input
 * @param rule the rule that is broken, in kebab-case, e.g. {@code required}, {@code unknown-code}, {@code future-date}
 * @param english what is wrong, without the offending value
 * @param swedish the same in Swedish
 */
public record Violation(String at, String rule, String english, String swedish) {}
