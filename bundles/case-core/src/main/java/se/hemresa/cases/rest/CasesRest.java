// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.consent.ConsentError;
import se.hemresa.cases.consent.rest.ConsentRest;

/** The REST side of this module, put together from its parts. */
@Component
public final class CasesRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public CasesRest(
            @Reference IntakeRest intake,
            @Reference LifecycleRest lifecycle,
            @Reference JourneyRest journey,
            @Reference ConsentRest consents,
            @Reference TrustRest trust) {
        this.resources = Stream.of(
                        intake.resources(),
                        lifecycle.resources(),
                        journey.resources(),
                        consents.resources(),
                        trust.resources())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return Stream.<ErrorCode>concat(Stream.of(CaseError.values()), Stream.of(ConsentError.values()))
                .toList();
    }
}
