// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.guards;

import java.time.Clock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.consent.ConsentBook;
import se.hemresa.cases.consent.ConsentStore;

/** What must hold before data of a person leave for IOM: guards of {@code submit} and {@code planTravel} (domain.md §8.3). */
public final class DisclosureGuards {

    private DisclosureGuards() {}

    /** Reads VoluntaryDeclaration.signedAt, at most 60 days ago, and ConsentRecord: VOLUNTARY_RETURN is not withdrawn or run out. */
    @Component(service = Guard.class)
    public static final class DeclarationValid implements Guard {

        private final ConsentStore store;
        private final ConsentBook consents;
        private final Clock clock;

        @Activate
        public DeclarationValid(
                @Reference ConsentStore store, @Reference ConsentBook consents, @Reference Clock clock) {
            this.store = store;
            this.consents = consents;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "voluntary-return-declaration-valid";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return consents.of(caseId).live("VOLUNTARY_RETURN")
                    && store.declaration(caseId)
                            .filter(declaration -> declaration.freshAt(clock.instant()))
                            .isPresent();
        }
    }

    /** Reads ConsentRecord: a consent to SHARE_IOM_FI is in force. */
    @Component(service = Guard.class)
    public static final class SharingWithIomFinlandConsented implements Guard {

        private final ConsentBook consents;

        @Activate
        public SharingWithIomFinlandConsented(@Reference ConsentBook consents) {
            this.consents = consents;
        }

        @Override
        public String code() {
            return "consent-share-iom-fi-live";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return consents.of(caseId).live("SHARE_IOM_FI");
        }
    }

    /** Reads TransferBasis: one is chosen; it always has both parts and who decided. */
    @Component(service = Guard.class)
    public static final class TransferBasisChosen implements Guard {

        private final ConsentStore store;

        @Activate
        public TransferBasisChosen(@Reference ConsentStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "transfer-basis-chosen";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return store.basis(caseId).isPresent();
        }
    }

    /** Reads ConsentRecord: a consent to SHARE_IOM_RECEIVING is in force. */
    @Component(service = Guard.class)
    public static final class SharingWithIomReceivingConsented implements Guard {

        private final ConsentBook consents;

        @Activate
        public SharingWithIomReceivingConsented(@Reference ConsentBook consents) {
            this.consents = consents;
        }

        @Override
        public String code() {
            return "consent-share-iom-receiving-live";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return consents.of(caseId).live("SHARE_IOM_RECEIVING");
        }
    }
}
