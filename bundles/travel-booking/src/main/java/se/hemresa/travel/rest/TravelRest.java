// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.travel.TravelError;

/** The REST side of this module. */
@Component
public final class TravelRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public TravelRest(
            @Reference PlanResource plan,
            @Reference PreparationResource preparation,
            @Reference CheckpointResource checkpoints,
            @Reference ReceptionResource reception) {
        this.resources = List.of(plan, preparation, checkpoints, reception);
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(TravelError.values());
    }
}
