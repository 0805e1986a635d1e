// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.routes;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.Courier;
import se.hemresa.api.exchange.Outbox.Parcel;

/** The way of every message to IOM Finland. In no unit of work; what it throws is a failed attempt. */
@Component(service = RoutesBuilder.class)
public final class IomRoute extends RouteBuilder {

    private final Courier courier;

    @Activate
    public IomRoute(@Reference Courier courier) {
        this.courier = courier;
    }

    @Override
    public void configure() {
        from("outbox:iom-fi")
                .routeId("iom-fi")
                .process(exchange -> exchange.getMessage()
                        .setBody(courier.carry(exchange.getMessage().getBody(Parcel.class))));
    }
}
