// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.OptionalInt;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class CategoryTest {

    @Test
    public void tellsChildrenFromAdultsAtEighteen() {
        assertThat(Category.of("Feminine", OptionalInt.of(17))).isEqualTo(Category.GIRL);
        assertThat(Category.of("Feminine", OptionalInt.of(18))).isEqualTo(Category.WOMAN);
        assertThat(Category.of("Masculine", OptionalInt.of(17))).isEqualTo(Category.BOY);
        assertThat(Category.of("Masculine", OptionalInt.of(18))).isEqualTo(Category.MAN);
    }

    @Test
    public void followsTheGenderThatIsGiven() {
        assertThat(Category.of("TransgenderFeminine", OptionalInt.of(30))).isEqualTo(Category.WOMAN);
        assertThat(Category.of("TransgenderMasculine", OptionalInt.of(15))).isEqualTo(Category.BOY);
    }

    @Test
    public void doesNotGuess() {
        assertThat(Category.of("NonConforming", OptionalInt.of(30))).isEqualTo(Category.UNSPECIFIED);
        assertThat(Category.of("NonSpecifiedUnknown", OptionalInt.of(30))).isEqualTo(Category.UNSPECIFIED);
        assertThat(Category.of("Feminine", OptionalInt.empty())).isEqualTo(Category.UNSPECIFIED);
    }
}
