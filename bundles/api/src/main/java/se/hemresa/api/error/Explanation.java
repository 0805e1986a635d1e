// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.error;

/**
 * What an error code means. Constants of the code: nothing a caller has sent may stand here.
 *
 * @param status the HTTP status, 400–599. In SOAP, 5xx becomes a Receiver fault and the rest a Sender fault
 * @param english what is wrong, one English sentence
 * @param swedish what is wrong, one Swedish sentence
 * @param cure what the caller should do about it, one English sentence
 */
public record Explanation(int status, String english, String swedish, String cure) {}
