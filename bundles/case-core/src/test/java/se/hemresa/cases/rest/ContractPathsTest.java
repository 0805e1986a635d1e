// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.cases.consent.rest.ConsentRest;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.testing.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** Every path that is served is in the contract, and the other way round. */
public class ContractPathsTest {

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        assertThat(served()).isEqualTo(promised());
    }

    @Test
    public void givesEveryRequestBodyAnExampleThatSatisfiesItsSchema() {
        Contract.document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode content =
                            operation.path("requestBody").path("content").path("application/json");
                    if (!content.isMissingNode()) {
                        String schema =
                                content.path("schema").path("$ref").asText().replaceFirst(".*/", "");
                        assertThat(Contract.faults(schema, content.path("example")))
                                .as(schema)
                                .isEmpty();
                    }
                }));
    }

    @Test
    public void namesEveryOperationOnceInBothLanguages() {
        Set<String> ids = new TreeSet<>();
        Contract.document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(ids.add(operation.path("operationId").asText())).isTrue();
                    assertThat(operation.path("summary").asText()).contains(" · ");
                }));
    }

    private static Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        JsonNode paths = Contract.document().path("paths");
        for (Iterator<String> names = paths.fieldNames(); names.hasNext(); ) {
            String path = names.next();
            paths.path(path)
                    .fieldNames()
                    .forEachRemaining(method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path));
        }
        return promised;
    }

    private static Set<String> served() {
        Set<String> served = new TreeSet<>();
        rest().resources().stream()
                .map(Object::getClass)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> httpMethod(method).forEach(verb -> served.add(verb + " " + path(method))));
        return served;
    }

    private static Stream<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Method method) {
        String home = "/" + method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? home : home + "/" + own.value();
    }

    /** The resources in their parts; nothing is called, so nothing needs to stand behind them. */
    private static CasesRest rest() {
        return new CasesRest(
                new IntakeRest(null, null, null, new StateTable()),
                new LifecycleRest(null, null, null, new StateTable()),
                new JourneyRest(null, null, null, null, null),
                new ConsentRest(null, null, null, null),
                new TrustRest(null, null, null, null));
    }
}
