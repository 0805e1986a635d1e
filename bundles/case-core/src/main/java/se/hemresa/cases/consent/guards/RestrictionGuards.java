// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.guards;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.consent.ConsentBook;

/** When a case becomes restricted and when no longer: guards of {@code consentWithdrawn}, {@code restrictAfterJourney} and
 * {@code consentRenewed} (domain.md §8.3, §8.4.8, §8.4.9). */
public final class RestrictionGuards {

    private RestrictionGuards() {}

    /** Reads ConsentRecord: a restricting scope is withdrawn and was not given anew. */
    @Component(service = Guard.class)
    public static final class RestrictingScopeWithdrawn implements Guard {

        private final ConsentBook consents;

        @Activate
        public RestrictingScopeWithdrawn(@Reference ConsentBook consents) {
            this.consents = consents;
        }

        @Override
        public String code() {
            return "restricting-scope-withdrawn";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return consents.of(caseId).withdrawn();
        }
    }

    /** Reads Case.restrictionPendingSince and ConsentRecord: a restriction waits, and the consent was not given anew. */
    @Component(service = Guard.class)
    public static final class RestrictionPending implements Guard {

        private final CaseStore cases;
        private final ConsentBook consents;

        @Activate
        public RestrictionPending(@Reference CaseStore cases, @Reference ConsentBook consents) {
            this.cases = cases;
            this.consents = consents;
        }

        @Override
        public String code() {
            return "restriction-pending";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return cases.find(caseId).flatMap(CaseFile::restrictionPendingSince).isPresent()
                    && !consents.of(caseId).renewed();
        }
    }

    /** Reads ConsentRecord: of every withdrawn restricting scope a consent given after that is in force. */
    @Component(service = Guard.class)
    public static final class ConsentRenewed implements Guard {

        private final ConsentBook consents;

        @Activate
        public ConsentRenewed(@Reference ConsentBook consents) {
            this.consents = consents;
        }

        @Override
        public String code() {
            return "renewed-consent-live";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return consents.of(caseId).renewed();
        }
    }
}
