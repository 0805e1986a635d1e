// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.routes;

import java.util.UUID;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.journal.Entry;
import se.hemresa.cases.tasks.EmergencyAccessNotice;

/** Who must know of an emergency access is told at once. */
@Component(service = RoutesBuilder.class)
public final class EmergencyAccessRoute extends RouteBuilder {

    private final EmergencyAccessNotice notice;

    @Activate
    public EmergencyAccessRoute(@Reference EmergencyAccessNotice notice) {
        this.notice = notice;
    }

    @Override
    public void configure() {
        from("journal:cases-emergency-access?types=EmergencyAccessOpened")
                .routeId("cases-emergency-access")
                .process(exchange -> tell(exchange.getMessage().getBody(Entry.class)));
    }

    private void tell(Entry opened) {
        notice.tell(
                opened.subject().orElseThrow(), UUID.fromString(opened.payload().get("openingId")));
    }
}
