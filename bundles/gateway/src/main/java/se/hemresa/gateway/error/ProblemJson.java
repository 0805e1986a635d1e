// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Violation;

/** A problem as RFC 9457 problem JSON. */
public final class ProblemJson {

    /** The media type. */
    public static final String TYPE = "application/problem+json";

    private ProblemJson() {}

    /**
     * @param problem the problem
     * @return the document, UTF-8
     */
    public static byte[] write(Problem problem) {
        ErrorCode code = problem.code();
        ObjectNode json = describe(code);
        json.put("occurrence", problem.occurrence().toString());
        json.put("instance", "urn:uuid:" + problem.occurrence());
        problem.module().ifPresent(module -> json.put("module", module));
        ArrayNode errors = json.putArray("errors");
        problem.violations().forEach(violation -> error(errors.addObject(), violation));
        if (!problem.guards().isEmpty()) {
            ArrayNode guards = json.putArray("guards");
            problem.guards().forEach(guard -> guard(guards.addObject(), guard));
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param code a kind of error
     * @return what can be said of it without an occurrence
     */
    public static ObjectNode describe(ErrorCode code) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "/api/problems/" + code.code());
        json.put("title", code.english());
        json.put("titleSv", code.swedish());
        json.put("status", code.status());
        json.put("code", code.code());
        json.put("cure", code.cure());
        json.put("retryable", code.retryable());
        return json;
    }

    private static void error(ObjectNode json, Violation violation) {
        json.put("pointer", violation.at());
        json.put("rule", violation.rule());
        json.put("en", violation.english());
        json.put("sv", violation.swedish());
    }

    private static void guard(ObjectNode json, GuardOutcome guard) {
        json.put("code", guard.code());
        json.put("owner", guard.owner());
        json.put("outcome", guard.outcome().name());
        json.put("blocking", guard.blocking());
        json.put("en", guard.english());
        json.put("sv", guard.swedish());
        ArrayNode reads = json.putArray("reads");
        guard.reads().forEach(reads::add);
    }
}
