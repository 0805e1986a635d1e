// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.iom.AckDesk;
import se.hemresa.iom.HandoverDesk;
import se.hemresa.iom.HandoverReading;
import se.hemresa.iom.IomError;

/** The REST side of this module. */
@Component
public final class IomRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public IomRest(
            @Reference HandoverDesk handovers,
            @Reference HandoverReading reading,
            @Reference AckDesk acknowledgements) {
        this.resources = List.of(new HandoverResource(handovers, reading), new AckResource(acknowledgements));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(IomError.values());
    }
}
