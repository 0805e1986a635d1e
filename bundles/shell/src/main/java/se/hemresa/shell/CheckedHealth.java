// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.List;

import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;

/**
 * What a health check said.
 *
 * @param name the name of the check
 * @param status its status
 * @param text the message of the entry that decided it; empty if it gave none
 * @param owner the symbolic name of the bundle that offers it, which is also the name of its loggers
 */
record CheckedHealth(String name, Result.Status status, String text, String owner) {

    /** Runs every check now, whatever its tags; an empty selector would select none. */
    static List<CheckedHealth> all(HealthCheckExecutor executor) {
        HealthCheckExecutionOptions now = new HealthCheckExecutionOptions().setForceInstantExecution(true);
        return executor.execute(HealthCheckSelector.tags("*"), now).stream()
                .map(CheckedHealth::of)
                .toList();
    }

    private static CheckedHealth of(HealthCheckExecutionResult result) {
        var metadata = result.getHealthCheckMetadata();
        return new CheckedHealth(
                metadata.getTitle(),
                result.getHealthCheckResult().getStatus(),
                deciding(result.getHealthCheckResult()),
                metadata.getServiceReference().getBundle() == null
                        ? ""
                        : metadata.getServiceReference().getBundle().getSymbolicName());
    }

    private static String deciding(Result result) {
        String text = "";
        for (ResultLog.Entry entry : result) {
            if (entry.getStatus() == result.getStatus()) {
                text = entry.getMessage();
            }
        }
        return text;
    }
}
