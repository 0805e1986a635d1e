// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.routes;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.journal.Entry;
import se.hemresa.exchange.news.RecipientNews;

/** When a case moves, those who know of it hear what concerns them; exactly once, also after an absence of this module. */
@Component(service = RoutesBuilder.class)
public final class RecipientRoute extends RouteBuilder {

    private final RecipientNews news;

    @Activate
    public RecipientRoute(@Reference RecipientNews news) {
        this.news = news;
    }

    @Override
    public void configure() {
        from("journal:exchange-recipients?types=CaseMoved")
                .routeId("exchange-recipients")
                .process(exchange -> news.tell(exchange.getMessage().getBody(Entry.class)));
    }
}
