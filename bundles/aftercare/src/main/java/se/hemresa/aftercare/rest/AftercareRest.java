// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.AftercareError;
import se.hemresa.aftercare.CareReading;
import se.hemresa.aftercare.FollowUpDesk;
import se.hemresa.aftercare.LedgerDesk;
import se.hemresa.aftercare.PlanDesk;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;

/** The REST side of aftercare. */
@Component
public final class AftercareRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public AftercareRest(
            @Reference PlanDesk plans,
            @Reference LedgerDesk ledgers,
            @Reference FollowUpDesk followUps,
            @Reference CareReading reading) {
        this.resources = List.of(
                new PlanResource(plans, reading),
                new LedgerResource(ledgers, reading),
                new FollowUpResource(followUps, reading),
                new CeilingResource(reading));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(AftercareError.values());
    }
}
