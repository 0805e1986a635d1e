// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import se.hemresa.cases.CaseFact;
import se.hemresa.cases.Entered;

/** Turns facts into the trees of a section: what was not told is left out, days and moments are strings. */
final class Trees {

    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};

    /** With a cache of types of its own: the common one would keep the classes of every version of this bundle. */
    private final LookupCache<Object, JavaType> types = new LRUMap<>(16, 500);

    private final ObjectMapper json = JsonMapper.builder()
            .typeFactory(TypeFactory.defaultInstance().withCache(types))
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** The fact alone. */
    Map<String, Object> of(CaseFact fact) {
        return json.convertValue(fact, TREE);
    }

    /** The fact as a row of a list, with its id. */
    Map<String, Object> row(Entered<?> entered) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entered.stamp().id().toString());
        tree.putAll(of(entered.fact()));
        return tree;
    }

    /** The fact with the moment at which it was recorded. */
    Map<String, Object> dated(Entered<?> entered, String name) {
        Map<String, Object> tree = of(entered.fact());
        tree.put(name, entered.stamp().at().toString());
        return tree;
    }
}
