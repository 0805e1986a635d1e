// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.id;

import java.util.UUID;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class OpaqueTest {

    private static final CaseId CASE = CaseId.fromString("019abcde-0000-7000-8000-000000000001");

    private record Name(String given) {

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    private record Person(UUID id, CaseId caseId, Name name) {

        @Override
        public String toString() {
            return Opaque.of(this, id, caseId);
        }
    }

    private record File(CaseId id, Name name) {}

    @Test
    public void saysTheTypeAndTheIdsAndNoWord() {
        Name name = new Name("Kanariefågel");

        assertThat(name).hasToString("Name[•••]");
        assertThat(new Person(CASE.value(), CASE, name)).hasToString("Person[" + CASE + ", " + CASE + "]");
    }

    @Test
    public void isKeptSilentByWhateverHoldsIt() {
        assertThat(new File(CASE, new Name("Kanariefågel"))).hasToString("File[id=" + CASE + ", name=Name[•••]]");
    }
}
