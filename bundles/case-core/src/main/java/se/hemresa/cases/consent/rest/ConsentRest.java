// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.rest;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.cases.CaseReading;
import se.hemresa.cases.consent.ConsentDesk;
import se.hemresa.cases.consent.InformationDesk;
import se.hemresa.cases.consent.TransferBasisDesk;

/** The part of this module's REST side that is about consent, for {@link se.hemresa.cases.rest.CasesRest}. */
@Component(service = ConsentRest.class)
public final class ConsentRest {

    private final List<Object> resources;

    @Activate
    public ConsentRest(
            @Reference ConsentDesk consents,
            @Reference InformationDesk information,
            @Reference TransferBasisDesk bases,
            @Reference CaseReading reading) {
        this.resources =
                List.of(new ConsentResource(consents, reading), new CounsellingResource(information, bases, reading));
    }

    /** @return the resources */
    public List<Object> resources() {
        return resources;
    }
}
