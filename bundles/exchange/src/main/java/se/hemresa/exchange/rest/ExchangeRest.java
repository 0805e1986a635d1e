// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.MessageReading;
import se.hemresa.exchange.keys.OwnKeys;
import se.hemresa.exchange.partners.PartnerDesk;

/** The REST side of the post office. */
@Component
public final class ExchangeRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public ExchangeRest(
            @Reference PartnerDesk desk,
            @Reference OwnKeys keys,
            @Reference MessageReading reading,
            @Reference UnitOfWork work) {
        this.resources = List.of(new PartnerResource(desk, keys, work), new MessageResource(reading));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(ExchangeError.values());
    }
}
