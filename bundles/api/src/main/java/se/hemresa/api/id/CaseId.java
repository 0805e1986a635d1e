// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.id;

import java.util.UUID;

/**
 * The opaque id of a case, as in paths and messages.
 *
 * @param value a UUIDv7
 */
public record CaseId(UUID value) {

    /**
     * @param value the text form of a UUID
     * @return the id
     * @throws IllegalArgumentException if it is none; the text is not repeated in the message
     */
    public static CaseId fromString(String value) {
        try {
            return new CaseId(UUID.fromString(value));
        } catch (IllegalArgumentException notUuid) {
            throw new IllegalArgumentException("Not a case id");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
