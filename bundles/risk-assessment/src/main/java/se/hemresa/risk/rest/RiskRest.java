// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.risk.BestInterestsDesk;
import se.hemresa.risk.RiskDesk;
import se.hemresa.risk.RiskError;
import se.hemresa.risk.RiskReading;
import se.hemresa.risk.SigningDesk;
import se.hemresa.risk.sections.BestInterestsSection;
import se.hemresa.risk.sections.RiskSection;

/** The REST side of this module. */
@Component
public final class RiskRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public RiskRest(
            @Reference RiskDesk desk,
            @Reference SigningDesk signing,
            @Reference BestInterestsDesk bestInterests,
            @Reference RiskReading reading,
            @Reference RiskSection risk,
            @Reference BestInterestsSection determinations) {
        this.resources = List.of(
                new AssessmentResource(desk, signing, reading, risk),
                new BestInterestsResource(bestInterests, reading, determinations),
                new TemplateResource(reading));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(RiskError.values());
    }
}
