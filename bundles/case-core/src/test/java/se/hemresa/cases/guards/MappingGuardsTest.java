// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.LocalDate;
import java.util.List;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.mapping.ReturnMapping;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The guard of mappingDone, by the newest mapping. */
public class MappingGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final List<ReturnMapping.Support> SUPPORT =
            List.of(new ReturnMapping.Support("HOUSING", "IOM-BG:shelter"));

    @Test
    public void returnPlaceMappedHoldsWithOneSourceOfTheLast90Days() {
        map("Plovdiv", "Calm", SUPPORT, TODAY.minusDays(400), TODAY.minusDays(90));

        assertHolds("return-place-mapped");
    }

    @Test
    public void returnPlaceMappedFailsWhenTheNewestLacksSomething() {
        assertFails("return-place-mapped");
        map("Plovdiv", "Calm", SUPPORT, TODAY.minusDays(91));
        assertFails("return-place-mapped");
        map("Plovdiv", "Calm", List.of(), TODAY);
        assertFails("return-place-mapped");
        map("Plovdiv", null, SUPPORT, TODAY);
        assertFails("return-place-mapped");
        map(" ", "Calm", SUPPORT, TODAY);
        assertFails("return-place-mapped");
    }

    private void map(String place, String situation, List<ReturnMapping.Support> support, LocalDate... dates) {
        List<ReturnMapping.Source> sources = List.of(dates).stream()
                .map(date -> new ReturnMapping.Source("Country note", date))
                .toList();
        ReturnMapping mapping = new ReturnMapping("BG", "BG-16", place, situation, support, sources);
        Story.COORDINATOR.call(() -> county.facts().record(id, mapping));
    }

    private void assertHolds(String code) {
        assertThat(county.holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(county.holds(code, id)).as(code).isFalse();
    }
}
