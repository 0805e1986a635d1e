// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

import se.hemresa.gateway.Answer;

import static org.assertj.core.api.Assertions.assertThat;

public class HealthTest {

    @Test
    public void isReadyWhenEveryCheckIsWell() {
        Answer answer = health(Map.of("ready", Result.Status.OK)).answer("ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer))
                .startsWith("{\"status\":\"OK\"")
                .contains("\"name\":\"ready-check\"", "\"messages\":[\"said\"]");
    }

    @Test
    public void isNotReadyWhenOneCheckIsUnwell() {
        Health health = health(Map.of("ready", Result.Status.OK, "db", Result.Status.TEMPORARILY_UNAVAILABLE));

        assertThat(health.answer("ready,db").status()).isEqualTo(503);
        assertThat(text(health.answer("ready,db"))).startsWith("{\"status\":\"TEMPORARILY_UNAVAILABLE\"");
        assertThat(health.answer(null).status()).isEqualTo(200);
    }

    @Test
    public void takesATagThatNobodyChecksForAFailure() {
        assertThat(health(Map.of("ready", Result.Status.OK)).answer("raedy").status())
                .isEqualTo(404);
        assertThat(health(Map.of()).answer("ready").status()).isEqualTo(404);
        assertThat(health(Map.of("ready", Result.Status.OK))
                        .answer("ready,raedy")
                        .status())
                .isEqualTo(404);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Health health(Map<String, Result.Status> statuses) {
        return new Health(proxy(HealthCheckExecutor.class, (method, arguments) -> {
            String tag = ((HealthCheckSelector) arguments[0]).tags()[0];
            return statuses.containsKey(tag) ? List.of(result(tag, statuses.get(tag))) : List.of();
        }));
    }

    private static HealthCheckExecutionResult result(String tag, Result.Status status) {
        ServiceReference<?> reference = proxy(ServiceReference.class, (method, arguments) -> {
            if ("getProperty".equals(method)) {
                return "hc.name".equals(arguments[0]) ? tag + "-check" : "service.id".equals(arguments[0]) ? 1L : null;
            }
            return null;
        });
        return proxy(HealthCheckExecutionResult.class, (method, arguments) -> switch (method) {
            case "getHealthCheckResult" -> new Result(status, "said");
            case "getHealthCheckMetadata" -> new HealthCheckMetadata(reference);
            default -> 1L;
        });
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                HealthTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
