// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench.standin;

import java.util.Optional;

import se.hemresa.api.access.Identities;
import se.hemresa.api.id.AgencyId;

/** Whoever asks is the coordinator that the bench speaks for: no token is looked at. */
public final class FixedIdentity implements Identities {

    private static final Verdict TESTER =
            Verdict.accepted(new Holder(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("tester")));

    @Override
    public Verdict prove(Credentials credentials) {
        return TESTER;
    }
}
