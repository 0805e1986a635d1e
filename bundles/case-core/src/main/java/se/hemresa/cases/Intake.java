// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.Optional;
import java.util.Set;

import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.Opaque;
import se.hemresa.cases.protection.ProtectedIdentity;

/**
 * Everything that a referral makes.
 *
 * @param file the case
 * @param referral how it came in
 * @param contact how the person can be reached, to be sealed; empty if not told
 * @param person whom it is about
 * @param identity who that is, to be sealed
 * @param exploitation what the person was exposed to
 * @param status the first finding
 * @param opening the first row of the history
 * @param tokens keyed hashes by which another referral of the same person is found: 32 hexadecimal digits each
 * @param index terms of the blind index by which the person is found
 * @param hidden who and where the person is, if it is protected; empty otherwise
 */
public record Intake(
        CaseFile file,
        Referral referral,
        Optional<CaseReferral.FreeContact> contact,
        Person person,
        Identity identity,
        Exploitation exploitation,
        VictimStatus status,
        StateChange opening,
        Set<String> tokens,
        Set<Tie> index,
        Optional<ProtectedIdentity> hidden) {
    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
