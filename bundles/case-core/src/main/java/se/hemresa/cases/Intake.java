// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.Optional;
import java.util.Set;

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
        Set<String> tokens) {}
