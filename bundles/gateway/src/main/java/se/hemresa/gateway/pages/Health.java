// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.util.ArrayList;
import java.util.List;

import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.gateway.Answer;

/** {@code /health?tags=ready}: the checks of everybody, as JSON. A tag that nobody checks is no success. */
final class Health {

    private static final String JSON = "application/json";

    private final HealthCheckExecutor executor;

    Health(HealthCheckExecutor executor) {
        this.executor = executor;
    }

    /**
     * @param tags the tags, separated by commas; null for {@code ready}
     * @return 200 if every check is well, 503 if not, 404 if a tag has no check
     */
    Answer answer(String tags) {
        List<HealthCheckExecutionResult> results = new ArrayList<>();
        for (String tag : (tags == null ? "ready" : tags).split(",")) {
            var options = new HealthCheckExecutionOptions().setForceInstantExecution(true);
            List<HealthCheckExecutionResult> ofTag = executor.execute(HealthCheckSelector.tags(tag.trim()), options);
            if (ofTag.isEmpty()) {
                return Answer.text(404, JSON, "{\"status\":\"HEALTH_CHECK_ERROR\",\"checks\":[]}");
            }
            results.addAll(ofTag);
        }
        return answer(results);
    }

    private static Answer answer(List<HealthCheckExecutionResult> results) {
        Result.Status worst = Result.Status.OK;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", "");
        ArrayNode checks = json.putArray("checks");
        for (HealthCheckExecutionResult result : results) {
            Result.Status status = result.getHealthCheckResult().getStatus();
            worst = status.ordinal() > worst.ordinal() ? status : worst;
            ObjectNode check = checks.addObject();
            check.put("name", result.getHealthCheckMetadata().getName());
            check.put("status", status.name());
            check.put("milliseconds", result.getElapsedTimeInMs());
            ArrayNode messages = check.putArray("messages");
            for (ResultLog.Entry entry : result.getHealthCheckResult()) {
                messages.add(entry.getMessage());
            }
        }
        json.put("status", worst.name());
        return Answer.text(worst == Result.Status.OK || worst == Result.Status.WARN ? 200 : 503, JSON, json.toString());
    }
}
