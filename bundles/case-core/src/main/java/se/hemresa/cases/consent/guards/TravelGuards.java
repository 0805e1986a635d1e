// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.guards;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.InformationGiven;
import se.hemresa.cases.consent.InformationGiven.PackageCode;

/** What must hold before a journey is complete: the guard of {@code travelComplete} about information (domain.md §8.3). */
public final class TravelGuards {

    private TravelGuards() {}

    /** Reads InformationGiven: the newest telling of what leaving means for permits was understood. */
    @Component(service = Guard.class)
    public static final class PermitEffectsExplained implements Guard {

        private final ConsentStore store;

        @Activate
        public PermitEffectsExplained(@Reference ConsentStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "permit-effects-explained";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return CounsellingGuards.newest(store, caseId, PackageCode.PERMIT_EFFECTS)
                    .filter(InformationGiven::understood)
                    .isPresent();
        }
    }
}
