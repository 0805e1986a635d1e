// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;

/**
 * Who the person is: sealed under the key of the case, opened only where it is shown.
 *
 * @param names the names; empty if none were told
 * @param birthDate the date of birth; null if only the age is known
 */
public record Identity(List<CaseReferral.Name> names, CaseReferral.BirthDate birthDate) {

    public Identity {
        names = List.copyOf(names);
    }
}
