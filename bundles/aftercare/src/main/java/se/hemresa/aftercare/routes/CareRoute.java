// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.routes;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.CareFollower;
import se.hemresa.api.journal.Entry;

/** What aftercare hears of, in the order in which it happened; the cursor moves in the same unit of work. */
@Component(service = RoutesBuilder.class)
public final class CareRoute extends RouteBuilder {

    private final CareFollower follower;

    @Activate
    public CareRoute(@Reference CareFollower follower) {
        this.follower = follower;
    }

    @Override
    public void configure() {
        from("journal:aftercare?types=CaseMoved,IomStatusReported,FollowUpDue")
                .routeId("aftercare-follow")
                .process(exchange -> follow(exchange.getMessage().getBody(Entry.class)));
    }

    private void follow(Entry entry) {
        switch (entry.type()) {
            case "CaseMoved" -> follower.moved(entry);
            case "IomStatusReported" -> follower.told(entry);
            default -> follower.due(entry);
        }
    }
}
