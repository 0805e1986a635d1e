// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The secret fields of a row as one JSON: trees of plain values only, so no class of a module is ever bound here. */
final class SealedFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealedFields() {}

    static byte[] toBytes(Map<String, ?> fields) {
        Map<String, Object> present = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        try {
            return JSON.writeValueAsBytes(present);
        } catch (IOException notPlain) {
            throw new IllegalArgumentException("Only trees of plain values can be sealed", notPlain);
        }
    }

    static Map<String, Object> fromBytes(byte[] json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
