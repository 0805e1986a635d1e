// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.routes;

import java.util.Map;
import java.util.function.Consumer;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.journal.Entry;
import se.hemresa.travel.AlarmBell;
import se.hemresa.travel.Alerts;
import se.hemresa.travel.MoveDesk;
import se.hemresa.travel.PostDesk;
import se.hemresa.travel.StatusDesk;

/**
 * What the journal tells this module. Timers have a subscription of their own, and alerts too, so that nothing that waits for
 * a partner keeps an alarm from being raised.
 */
@Component(service = RoutesBuilder.class)
public final class JourneyRoutes extends RouteBuilder {

    private final AlarmBell bell;
    private final Alerts alerts;
    private final StatusDesk statuses;
    private final PostDesk post;
    private final MoveDesk moves;

    @Activate
    public JourneyRoutes(
            @Reference AlarmBell bell,
            @Reference Alerts alerts,
            @Reference StatusDesk statuses,
            @Reference PostDesk post,
            @Reference MoveDesk moves) {
        this.bell = bell;
        this.alerts = alerts;
        this.statuses = statuses;
        this.post = post;
        this.moves = moves;
    }

    @Override
    public void configure() {
        Map<String, Consumer<Entry>> timers =
                Map.of("CheckpointDue", bell::checkpointDue, "ReceptionDue", bell::receptionDue);
        subscribe(
                "travel-timers",
                "CheckpointDue,ReceptionDue",
                entry -> timers.get(entry.type()).accept(entry));
        subscribe("travel-alerts", "AlertDue", alerts::due);
        subscribe("travel-statuses", "IomStatusReported", statuses::take);
        subscribe("travel-messages", "MessageDelivered,MessageStopped,MessageExpired", post::told);
        subscribe("travel-moves", "CaseMoved", moves::moved);
    }

    private void subscribe(String name, String types, Consumer<Entry> handler) {
        from("journal:" + name + "?types=" + types)
                .routeId(name)
                .process(exchange -> handler.accept(exchange.getMessage().getBody(Entry.class)));
    }
}
