// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.gateway.RestResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the contract of every module must hold; the test of a module inherits it and adds what is the module's own. */
public abstract class ModuleContract {

    private final List<? extends Class<?>> resources;

    /** @param module the module's REST side as the gateway gets it; nothing is called, so nothing needs to stand behind it */
    protected ModuleContract(RestResource module) {
        this.resources = module.resources().stream().map(Object::getClass).toList();
    }

    @Test
    public void servesWhatTheContractSaysAndNothingElse() {
        Set<String> served = resources.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(ModuleContract::served)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isNotEmpty().isEqualTo(promised());
    }

    @Test
    public void givesEveryRequestAnExampleThatSatisfiesItsSchema() {
        assertThat(Contract.requests()).allSatisfy(ModuleContract::satisfied);
    }

    @Test
    public void givesExamplesOfAnswersThatSatisfyTheirSchema() {
        assertThat(Contract.operations()
                        .flatMap(operation -> Contract.stream(operation.path("responses")))
                        .map(answer -> answer.path("content").path("application/json"))
                        .filter(content -> content.has("example")))
                .allSatisfy(ModuleContract::satisfied);
    }

    @Test
    public void namesEveryOperationOnceInBothLanguages() {
        Set<String> ids = new HashSet<>();
        assertThat(Contract.operations()).allSatisfy(operation -> {
            assertThat(ids.add(operation.path("operationId").asText()))
                    .as("once: %s", operation.path("operationId"))
                    .isTrue();
            assertThat(operation.path("summary").asText()).contains(" · ");
        });
    }

    /** YAML takes a bare {@code on} or {@code yes} for a truth value, and then a body lacks a member that has no name. */
    @Test
    public void demandsOnlyMembersThatHaveAName() {
        assertThat(Contract.document().findValues("required").stream()
                        .filter(JsonNode::isArray)
                        .flatMap(Contract::stream))
                .allMatch(JsonNode::isTextual);
    }

    private static void satisfied(JsonNode content) {
        String schema = Contract.named(content);
        assertThat(Contract.faults(schema, content.path("example"))).as(schema).isEmpty();
    }

    /** That an answer, as a resource gives it, is what the contract promises. */
    protected static void agrees(String schema, Object answer) {
        assertThat(Contract.faultsOf(schema, answer)).as(schema).isEmpty();
    }

    private static Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        Contract.document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> promised.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return promised;
    }

    private static Stream<String> served(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value() + " " + path(method));
    }

    private static String path(Method method) {
        String home = "/" + method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? home : home + "/" + own.value();
    }
}
