// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.routes;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.iom.AnswerBook;
import se.hemresa.iom.Dispatch;
import se.hemresa.iom.Journey;
import se.hemresa.iom.PartnerNotices;

/** What a step of the case means for IOM. */
@Component(service = RoutesBuilder.class)
public final class JourneyRoute extends RouteBuilder {

    private final Dispatch dispatch;
    private final AnswerBook answers;
    private final PartnerNotices notices;

    @Activate
    public JourneyRoute(
            @Reference Dispatch dispatch, @Reference AnswerBook answers, @Reference PartnerNotices notices) {
        this.dispatch = dispatch;
        this.answers = answers;
        this.notices = notices;
    }

    @Override
    public void configure() {
        from("journal:iom-journey?types=CaseMoved")
                .routeId("iom-journey")
                .process(exchange -> moved(exchange.getMessage().getBody(Entry.class)));
    }

    void moved(Entry entry) {
        CaseId caseId = entry.subject().orElseThrow();
        switch (entry.payload().get("event")) {
            case "submit" -> dispatch.submitted(caseId);
            case "withdraw" -> notices.withdrawn(caseId, entry.at());
            case "breakOff" -> notices.brokenOff(caseId, entry.at());
            default -> {
                // Whatever led back there: an answer that came meanwhile takes effect.
                if (Journey.SUBMITTED.equals(entry.payload().get("to"))) {
                    answers.resumed(caseId);
                }
            }
        }
    }
}
