// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.List;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class LanguageTest {

    @Test
    public void hasAWordForEveryPurposeOfTheCodeList() {
        for (String code : SeedCases.lines("exploitation-codes.txt")) {
            assertThat(Language.SWEDISH.purpose(code)).isNotEqualTo(code);
            assertThat(Language.ENGLISH.purpose(code)).isNotEqualTo(code);
        }
        assertThat(Resources.column("report/purposes.csv", 0).keySet())
                .containsExactlyInAnyOrderElementsOf(SeedCases.lines("exploitation-codes.txt"));
    }

    @Test
    public void hasTheSameSentencesInBothLanguages() {
        assertThat(Resources.properties("report/sentences_sv.properties").keySet())
                .isEqualTo(
                        Resources.properties("report/sentences_en.properties").keySet());
    }

    @Test
    public void namesCountries() {
        assertThat(Language.SWEDISH.country("DO")).isEqualTo("Dominikanska republiken");
        assertThat(Language.SWEDISH.country("XK")).isEqualTo("Kosovo");
        assertThat(Language.SWEDISH.country("XXA")).isEqualTo("statslös");
        assertThat(Language.ENGLISH.country("HU")).isEqualTo("Hungary");
    }

    @Test
    public void joinsAsOneSpeaks() {
        assertThat(Language.SWEDISH.join(List.of())).isEmpty();
        assertThat(Language.SWEDISH.join(List.of("a"))).isEqualTo("a");
        assertThat(Language.SWEDISH.join(List.of("a", "b"))).isEqualTo("a och b");
        assertThat(Language.ENGLISH.join(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    public void knowsEveryCounty() {
        assertThat(Resources.column("report/counties.csv", 1)).hasSize(21).containsEntry("SE-AB", "01");
    }
}
