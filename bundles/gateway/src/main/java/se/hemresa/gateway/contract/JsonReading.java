// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.gateway.error.GatewayError;

/** JSON as it is taken in: within the limits, one value, no name twice, nothing that JSON does not know. */
public final class JsonReading {

    private static final JsonMapper TREES = strict();

    private JsonReading() {}

    /**
     * @param body the body
     * @return its tree
     * @throws PlatformException {@code platform.malformed}, {@code gateway.too-deep}
     */
    static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = TREES.readTree(Limits.text(body));
            if (tree.isMissingNode()) {
                throw Limits.malformed();
            }
            return tree;
        } catch (StreamConstraintsException beyond) {
            throw new PlatformException(GatewayError.TOO_DEEP);
        } catch (JsonProcessingException broken) {
            throw Limits.malformed();
        }
    }

    /**
     * What follows the contract and still fits no record: the contract is wider than the module. The caller is told the place.
     *
     * @param unfit what Jackson threw while binding
     * @return {@code platform.invalid} with the place, or with none if it is not a matter of what was sent
     */
    public static Optional<PlatformException> unbindable(Throwable unfit) {
        for (Throwable at = unfit; at != null; at = at.getCause()) {
            if (at instanceof MismatchedInputException || at instanceof ValueInstantiationException) {
                Violation violation = Rules.broken(pointer((JsonMappingException) at), "wrong-format");
                return Optional.of(new PlatformException(PlatformError.INVALID, List.of(violation)));
            }
        }
        return Optional.empty();
    }

    /** Names of the record only: where the last name is unknown to it, the place is the parent. */
    private static String pointer(JsonMappingException unfit) {
        StringBuilder pointer = new StringBuilder();
        List<JsonMappingException.Reference> path = unfit.getPath();
        int known = unfit instanceof PropertyBindingException ? path.size() - 1 : path.size();
        for (JsonMappingException.Reference step : path.subList(0, known)) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    /**
     * A mapper with a type cache of its own: Jackson's shared one would keep the records of every version of a module.
     *
     * @return a strict mapper for one generation of a module; dates in ISO 8601, unknown members refused
     */
    public static JsonMapper strict() {
        LookupCache<Object, JavaType> types = new LRUMap<>(16, 500);
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(Limits.JSON)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .typeFactory(TypeFactory.defaultInstance().withCache(types))
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }
}
