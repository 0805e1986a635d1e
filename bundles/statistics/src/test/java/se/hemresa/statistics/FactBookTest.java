// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.List;

import org.junit.Test;

import se.hemresa.api.cases.CaseSheet.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class FactBookTest {

    private final SeedCases cases = new SeedCases();
    private final MemoryFactStore facts = new MemoryFactStore();
    private final FactBook book = new FactBook(cases, facts);

    @Test
    public void writesTheCaseAsItIsNow() {
        book.write(SeedCases.event(7, SeedCases.caseOf(10)));

        assertThat(facts.all()).singleElement().satisfies(fact -> {
            assertThat(fact.position()).isEqualTo(7);
            assertThat(fact.referral().referredOn()).hasToString("2013-10-06");
            assertThat(fact.referral().state()).isEqualTo("REFERRED");
            assertThat(fact.person().category()).isEqualTo(Category.BOY);
            assertThat(fact.person().age()).hasValue(17);
            assertThat(fact.exploitation().primary()).isEqualTo("FORCED_BEGGING");
            assertThat(fact.exploitation().secondary()).containsExactly("FORCED_CRIMINALITY");
        });
    }

    @Test
    public void replacesTheFactAtTheNextEvent() {
        book.write(SeedCases.event(1, SeedCases.caseOf(1)));
        cases.with(1, "shell", "state", "OPENED");
        book.write(SeedCases.event(2, SeedCases.caseOf(1)));

        assertThat(facts.all()).singleElement().satisfies(fact -> {
            assertThat(fact.referral().state()).isEqualTo("OPENED");
            assertThat(fact.position()).isEqualTo(2);
        });
    }

    @Test
    public void writesNoFactWithoutEverySection() {
        for (String section : List.of("shell", "identity", "exploitation")) {
            for (Outcome outcome : List.of(Outcome.EMPTY, Outcome.NOT_ALLOWED, Outcome.NOT_AVAILABLE)) {
                SeedCases withheld = new SeedCases();
                withheld.withhold(section, outcome);

                assertThatThrownBy(() -> withheld.into(facts))
                        .extracting("code")
                        .isEqualTo(StatisticsError.SECTION_NOT_READ);
            }
        }

        assertThat(facts.all()).isEmpty();
    }

    @Test
    public void writesNoFactFromASectionThatWasCutShort() {
        cases.with(1, "identity", "citizenships", null);

        assertThatThrownBy(() -> book.write(SeedCases.event(1, SeedCases.caseOf(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("citizenships");
    }

    @Test
    public void countsAPurposeOnce() {
        cases.with(1, "exploitation", "secondaryPurposes", List.of("SEXUAL", "FORCED_BEGGING", "FORCED_BEGGING"));

        book.write(SeedCases.event(1, SeedCases.caseOf(1)));

        assertThat(facts.all().get(0).exploitation().secondary()).containsExactly("FORCED_BEGGING");
    }
}
