// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.protection;

import java.util.List;

import se.hemresa.cases.CaseFact;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Checks;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.Identifier;

/**
 * Who and where a person is whose case is protected (domain.md §9.3): all of it at once, the newest counts. Sealed under the
 * second ring of keys, in a table of its own; everything else of the case knows the pseudonym only.
 *
 * @param names the names; empty if none are told
 * @param birthDate the date of birth; null if it is not known
 * @param identifiers numbers by which authorities know the person
 * @param contactChannels how the person can be reached
 */
public record ProtectedIdentity(
        List<CaseReferral.Name> names,
        CaseReferral.BirthDate birthDate,
        List<Identifier> identifiers,
        List<ContactChannel> contactChannels)
        implements CaseFact {

    /** Takes lists that were not given for empty. */
    public ProtectedIdentity {
        names = CaseFact.orEmpty(names);
        identifiers = CaseFact.orEmpty(identifiers);
        contactChannels = CaseFact.orEmpty(contactChannels);
    }

    /** @return whether it says nothing at all */
    public boolean tellsNothing() {
        return names.isEmpty() && birthDate == null && identifiers.isEmpty() && contactChannels.isEmpty();
    }

    @Override
    public void check(Checks checks) {
        checks.past("/birthDate/value", birthDate == null ? null : birthDate.value());
        for (int i = 0; i < identifiers.size(); i++) {
            identifiers.get(i).check(checks, "/identifiers/" + i + "/value");
        }
    }

    @Override
    public String section() {
        return "protected-identity";
    }
}
