// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.routes;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.Courier;
import se.hemresa.api.exchange.Outbox;

/** Carries what waits for the carrier and for the police; there while the exchange is. */
@Component(service = RoutesBuilder.class)
public final class PartnerRoutes extends RouteBuilder {

    private final Courier courier;

    @Activate
    public PartnerRoutes(@Reference Courier courier) {
        this.courier = courier;
    }

    @Override
    public void configure() {
        carry("carrier");
        carry("police");
    }

    private void carry(String channel) {
        from("outbox:" + channel).routeId("travel-to-" + channel).process(exchange -> {
            Outbox.Parcel parcel = exchange.getMessage().getBody(Outbox.Parcel.class);
            exchange.getMessage().setBody(courier.carry(parcel));
        });
    }
}
