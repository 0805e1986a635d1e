// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import org.junit.Test;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.cases.lifecycle.StateTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which page of a list is wanted. */
public class PageRequestTest {

    private final StateTable states = new StateTable();

    @Test
    public void isTheFirstOfTwentyUnlessSaidOtherwise() {
        PageRequest request = PageRequest.of(null, null, null, states);

        assertThat(request.limit()).isEqualTo(20);
        assertThat(request.page()).isEqualTo(1);
        assertThat(request.state()).isEmpty();
    }

    @Test
    public void tellsEverythingThatIsWrongAtOnce() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> PageRequest.of("101", "0", "NOWHERE", states))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::at)
                        .containsExactly("/limit", "/page", "/state"));
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> PageRequest.of("99999999999", "-1", null, states))
                .satisfies(refusal -> assertThat(refusal.violations()).hasSize(2));
    }

    @Test
    public void namesItsNeighbours() {
        assertThat(PageRequest.of("2", "2", "REFERRED", states).addresses(5))
                .containsEntry("prev", "/api/v1/cases?limit=2&page=1&state=REFERRED")
                .containsEntry("next", "/api/v1/cases?limit=2&page=3&state=REFERRED")
                .containsEntry("last", "/api/v1/cases?limit=2&page=3&state=REFERRED");
    }

    @Test
    public void hasNoNeighboursWhenItIsTheOnlyOne() {
        assertThat(PageRequest.of(null, null, null, states).addresses(0)).containsOnlyKeys("self", "first", "last");
    }

    @Test
    public void writesTheAddressesAsAHeader() {
        assertThat(PageRequest.header(PageRequest.of("1", "1", null, states).addresses(1)))
                .isEqualTo("</api/v1/cases?limit=1&page=1>; rel=\"self\", </api/v1/cases?limit=1&page=1>;"
                        + " rel=\"first\", </api/v1/cases?limit=1&page=1>; rel=\"last\"");
    }
}
