// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.routes;

import java.util.UUID;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.journal.Entry;
import se.hemresa.iom.Dispatch;
import se.hemresa.iom.Journey;

/** What has become of the messages that carry handovers. */
@Component(service = RoutesBuilder.class)
public final class DeliveryRoute extends RouteBuilder {

    private final Dispatch dispatch;

    @Activate
    public DeliveryRoute(@Reference Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void configure() {
        from("journal:iom-delivery?types=MessageDelivered,MessageExpired,MessageStopped")
                .routeId("iom-delivery")
                .process(exchange -> told(exchange.getMessage().getBody(Entry.class)));
    }

    void told(Entry entry) {
        if (!Journey.HANDOVER.equals(entry.payload().get("messageType"))) {
            return;
        }
        UUID messageId = UUID.fromString(entry.payload().get("messageId"));
        if (entry.type().equals("MessageDelivered")) {
            dispatch.delivered(messageId, entry.at());
        } else {
            dispatch.undelivered(messageId, entry.type().equals("MessageExpired"));
        }
    }
}
