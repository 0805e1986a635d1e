// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.rest;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.ws.rs.GET;
import javax.ws.rs.Path;

import org.junit.Before;
import org.junit.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import se.hemresa.statistics.MemoryFactStore;
import se.hemresa.statistics.Period;
import se.hemresa.statistics.Report;
import se.hemresa.statistics.Report.Line;
import se.hemresa.statistics.Scope;
import se.hemresa.statistics.SeedCases;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract says what the resource does, and nothing else. */
public class ContractTest {

    private Map<String, Object> contract;

    @Before
    public void read() throws Exception {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("openapi/contract.yaml")) {
            contract = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    @Test
    public void namesEveryPathOfTheResourceAndNoOther() {
        String base = ReportResource.class.getAnnotation(Path.class).value();
        Set<String> served = Arrays.stream(ReportResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(method ->
                        "/" + base + "/" + method.getAnnotation(Path.class).value())
                .collect(Collectors.toSet());

        assertThat(at("paths").keySet()).isEqualTo(served);
    }

    @Test
    public void namesEveryFieldOfTheAnswers() {
        for (String report : List.of("ProgrammeReport", "JourneyReport")) {
            assertThat(at("components", "schemas", report, "properties").keySet())
                    .containsExactlyElementsOf(fields(Report.class));
            assertThat(at("components", "schemas", report + "Line", "properties")
                            .keySet())
                    .containsExactlyElementsOf(fields(Line.class));
        }
        assertThat(at("components", "schemas", "ProgrammePeriod", "properties").keySet())
                .containsExactlyElementsOf(fields(Period.class));
    }

    @Test
    public void namesEveryLine() {
        Scope scope = new Scope(new Period(2013, 2014), Optional.empty());
        MemoryFactStore seed = new SeedCases().into(new MemoryFactStore());

        assertThat(promised("ProgrammeReport")).isEqualTo(keys(Report.programme(scope, 1, seed.tally(scope))));
        assertThat(promised("JourneyReport")).isEqualTo(keys(Report.journey(scope, 1, seed.journeys(scope))));
    }

    private Object promised(String report) {
        return at("components", "schemas", report + "Line", "properties", "key").get("enum");
    }

    private static List<String> keys(Report report) {
        return report.lines().stream().map(Line::key).toList();
    }

    private static List<String> fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> component.getAccessor())
                .map(Method::getName)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> at(String... path) {
        Map<String, Object> node = contract;
        for (String step : path) {
            node = (Map<String, Object>) node.get(step);
        }
        return node;
    }
}
