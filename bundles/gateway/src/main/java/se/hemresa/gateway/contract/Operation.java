// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.journal.Looks;

/** One operation of a contract: a path with a method. */
public final class Operation {

    /** What the journal calls an operation that no contract names. */
    public static final String UNKNOWN = "unknown";

    private static final String NO_LOOK = "NONE";
    private static final String JSON = "application/json";

    /** A signed and encrypted body in its compact form (RFC 7515, RFC 7516): to the contract one string. */
    private static final String JOSE = "application/jose";

    private final String id;
    private final Optional<Looks.Kind> look;
    private final boolean open;
    private final String bodyType;
    private final boolean bodyRequired;
    private final Optional<BodySchema> body;
    private final QuerySchema query;

    Operation(boolean reads, JsonNode path, JsonNode operation, JsonNode components) {
        JsonNode security = operation.path("security");
        JsonNode content = operation.path("requestBody").path("content");
        JsonNode schema = content.path(bodyType(content)).path("schema");
        this.bodyType = bodyType(content);
        this.id = operation.path("operationId").asText(UNKNOWN);
        this.open = security.isArray() && security.isEmpty();
        this.look = open ? Optional.empty() : look(operation.path("x-look").asText(reads ? "READ" : ""));
        this.bodyRequired = operation.path("requestBody").path("required").asBoolean();
        this.query = new QuerySchema(path.path("parameters"), operation.path("parameters"), components);
        this.body = schema.isMissingNode() ? Optional.empty() : Optional.of(new BodySchema(schema, components));
    }

    private static String bodyType(JsonNode content) {
        return content.has(JOSE) ? JOSE : JSON;
    }

    private static Optional<Looks.Kind> look(String kind) {
        return kind.isEmpty() || NO_LOOK.equals(kind) ? Optional.empty() : Optional.of(Looks.Kind.valueOf(kind));
    }

    /** @return its {@code operationId} */
    public String id() {
        return id;
    }

    /**
     * @return what the journal calls it to be answered here: the extension {@code x-look} ({@code READ}, {@code SEARCH},
     *     {@code EXPORT}), without it {@code READ} for {@code GET}; empty for a write, which journals itself, for what is
     *     open to everybody, and for {@code NONE}: what shows nothing of any case
     */
    public Optional<Looks.Kind> look() {
        return look;
    }

    /** @return whether it is for everybody, without credentials ({@code security: []}) */
    public boolean open() {
        return open;
    }

    /** @return whether the contract gives it a body */
    public boolean takesBody() {
        return body.isPresent();
    }

    /** @return the media type of the body, if there is one */
    public String bodyType() {
        return bodyType;
    }

    /**
     * @param parameters the parameters of the query, by name
     * @param bytes the body as sent; empty for none
     * @throws PlatformException {@code platform.malformed}, {@code gateway.too-deep}, {@code platform.invalid} with every
     *     place that breaks the contract
     */
    public void check(Map<String, String[]> parameters, byte[] bytes) {
        List<Violation> violations = new ArrayList<>(query.violations(parameters));
        if (body.isPresent() && (bodyRequired || bytes.length > 0)) {
            violations.addAll(body.get().violations(tree(bytes)));
        } else if (bytes.length > 0) {
            throw Limits.malformed();
        }
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
    }

    private JsonNode tree(byte[] bytes) {
        return JOSE.equals(bodyType) ? TextNode.valueOf(Limits.text(bytes)) : JsonReading.tree(bytes);
    }
}
