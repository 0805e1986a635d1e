// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.List;

import org.junit.Test;

import se.hemresa.itests.TrustCases.Known;
import se.hemresa.itests.TrustMatrix.Result;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds with each of the two walls alone. The server is started anew for each; in a class of its own below the others,
 * because JUnit comes to the tests of a superclass last, and nobody then needs the server as it is shipped.
 */
public abstract class WallChecks extends TrustTest {

    @Test
    public void eachWallHoldsWithoutTheOther() {
        List<Known> two = cases.subList(1, 3);
        startedWith("-Dhemresa.test.narrowing=off");
        Result strangers = matrix().read(
                        rest(),
                        two.stream()
                                .map(one ->
                                        one.askedBy(party -> party.relations().contains("NONE")))
                                .toList());
        startedWith("-Dhemresa.test.rls=off");
        Result everybody = matrix().read(rest(), two);

        System.out.println("Second wall alone: " + strangers.cells() + " cells, first alone: " + everybody.cells());
        assertThat(strangers.cells()).isGreaterThan(900);
        assertThat(strangers.wrong()).isEmpty();
        assertThat(everybody.wrong()).isEmpty();
    }
}
