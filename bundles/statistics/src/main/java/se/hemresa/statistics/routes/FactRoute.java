// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.routes;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.journal.Entry;
import se.hemresa.statistics.FactBook;
import se.hemresa.statistics.ReportDesk;

/** Whatever happens to a case, its fact follows. Lives exactly as long as the module; the cursor moves in the same unit. */
@Component(service = RoutesBuilder.class)
public final class FactRoute extends RouteBuilder {

    private final FactBook book;

    @Activate
    public FactRoute(@Reference FactBook book) {
        this.book = book;
    }

    @Override
    public void configure() {
        from("journal:" + ReportDesk.SUBSCRIPTION + "?types=CaseReferred,CaseMoved,CaseClosed,FollowUpDone")
                .routeId("statistics-facts")
                .process(exchange -> book.write(exchange.getMessage().getBody(Entry.class)));
    }
}
