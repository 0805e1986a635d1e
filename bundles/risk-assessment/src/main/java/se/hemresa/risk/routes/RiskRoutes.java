// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.routes;

import java.util.UUID;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.risk.Reassessment;

/** An aborted journey, a case that is opened again, or time that has run out, makes a new assessment necessary. The cursor moves in the same unit. */
@Component(service = RoutesBuilder.class)
public final class RiskRoutes extends RouteBuilder {

    private final Reassessment reassessment;

    @Activate
    public RiskRoutes(@Reference Reassessment reassessment) {
        this.reassessment = reassessment;
    }

    @Override
    public void configure() {
        from("journal:risk-journey?types=CaseMoved")
                .routeId("risk-journey")
                .process(exchange -> moved(entry(exchange)));
        from("journal:risk-review?types=RiskReviewDue")
                .routeId("risk-review")
                .process(exchange -> timeOver(entry(exchange)));
    }

    private static Entry entry(Exchange exchange) {
        return exchange.getMessage().getBody(Entry.class);
    }

    void moved(Entry entry) {
        CaseId caseId = entry.subject().orElseThrow();
        switch (entry.payload().get("event")) {
            case "journeyAborted" -> reassessment.journeyAborted(caseId, entry.at());
            case "reopen" -> reassessment.reopened(caseId, entry.at());
            default -> {
                // After every other move what was assessed counts as before.
            }
        }
    }

    void timeOver(Entry entry) {
        UUID assessment = UUID.fromString(entry.payload().get("assessmentId"));
        reassessment.timeOver(entry.subject().orElseThrow(), assessment);
    }
}
