// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.rest;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.Test;

import se.hemresa.api.testing.ModuleContract;
import se.hemresa.statistics.MemoryFactStore;
import se.hemresa.statistics.Period;
import se.hemresa.statistics.Report;
import se.hemresa.statistics.Report.Line;
import se.hemresa.statistics.Scope;
import se.hemresa.statistics.SeedCases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.api.testing.Contract.property;
import static se.hemresa.api.testing.Contract.schema;
import static se.hemresa.api.testing.Contract.texts;

/** The contract says what the resource does, and nothing else. */
public class ContractTest extends ModuleContract {

    public ContractTest() {
        super(new StatisticsRest(null));
    }

    @Test
    public void namesEveryFieldOfTheAnswers() {
        for (String report : List.of("ProgrammeReport", "JourneyReport")) {
            assertThat(properties(report)).isEqualTo(fields(Report.class));
            assertThat(properties(report + "Line")).isEqualTo(fields(Line.class));
        }
        assertThat(properties("ProgrammePeriod")).isEqualTo(fields(Period.class));
    }

    @Test
    public void namesEveryLine() {
        Scope scope = new Scope(new Period(2013, 2014), Optional.empty());
        MemoryFactStore seed = new SeedCases().into(new MemoryFactStore());

        assertThat(promised("ProgrammeReport")).isEqualTo(keys(Report.programme(scope, 1, seed.tally(scope))));
        assertThat(promised("JourneyReport")).isEqualTo(keys(Report.journey(scope, 1, seed.journeys(scope))));
    }

    private static List<String> promised(String report) {
        return texts(property(report + "Line", "key").path("enum"));
    }

    private static List<String> keys(Report report) {
        return report.lines().stream().map(Line::key).toList();
    }

    private static List<String> properties(String schema) {
        List<String> names = new ArrayList<>();
        schema(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
