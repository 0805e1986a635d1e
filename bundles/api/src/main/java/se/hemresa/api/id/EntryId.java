// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.id;

import java.util.UUID;

/**
 * The id of a journal entry.
 *
 * @param value a UUIDv7
 */
public record EntryId(UUID value) {

    /**
     * @param value the text form of a UUID
     * @return the id
     * @throws IllegalArgumentException if it is none
     */
    public static EntryId fromString(String value) {
        return new EntryId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
