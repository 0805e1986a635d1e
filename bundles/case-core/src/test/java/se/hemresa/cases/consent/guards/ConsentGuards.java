// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.guards;

import java.time.Clock;
import java.util.List;

import se.hemresa.api.cases.Guard;
import se.hemresa.cases.consent.ConsentBook;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.Counselling;
import se.hemresa.cases.testing.County;

/** The twelve guards of this package. */
public final class ConsentGuards {

    private ConsentGuards() {}

    public static List<Guard> of(Counselling counselling, County county, Clock clock) {
        ConsentStore store = counselling.store();
        ConsentBook book = counselling.book(clock.instant());
        return List.of(
                new CounsellingGuards.InformationUnderstood(
                        store, county.stores().facts()),
                new CounsellingGuards.ReflectionPeriodExplained(store),
                new CounsellingGuards.DataCollectionConsented(book),
                new CounsellingGuards.NoPressure(store),
                new DisclosureGuards.DeclarationValid(store, book, clock),
                new DisclosureGuards.SharingWithIomFinlandConsented(book),
                new DisclosureGuards.TransferBasisChosen(store),
                new DisclosureGuards.SharingWithIomReceivingConsented(book),
                new TravelGuards.PermitEffectsExplained(store),
                new RestrictionGuards.RestrictingScopeWithdrawn(book),
                new RestrictionGuards.RestrictionPending(county.stores().cases(), book),
                new RestrictionGuards.ConsentRenewed(book));
    }
}
