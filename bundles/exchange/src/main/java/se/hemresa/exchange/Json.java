// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as trees of maps, lists, strings, numbers and booleans: no class of ours ever stands in the mapper's caches. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private Json() {}

    /**
     * @param tree maps, lists, strings, numbers and booleans; members are written in the order of the maps
     * @return the tree as JSON
     */
    public static String write(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("The tree holds something that JSON does not have", unwritable);
        }
    }

    /**
     * @param text what somebody sent
     * @return the object it is; empty if it is no JSON object or names a member twice
     */
    public static Optional<Map<String, Object>> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, TREE));
        } catch (JsonProcessingException noObject) {
            return Optional.empty();
        }
    }

    /**
     * @param path the path of a file of the bundle
     * @return the object in it
     */
    public static Map<String, Object> resource(String path) {
        try (InputStream in = Json.class.getClassLoader().getResourceAsStream(path)) {
            return MAPPER.readValue(in, TREE);
        } catch (IOException broken) {
            throw new IllegalStateException("The bundle lacks " + path, broken);
        }
    }
}
