// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rest;

import java.util.Map;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.access.rules.RuleBook;

/** {@code /access}: the rules, for whoever runs or oversees the platform. */
@Path("access")
@Produces(MediaType.APPLICATION_JSON)
public final class RulesResource {

    private final RuleBook book;

    RulesResource(RuleBook book) {
        this.book = book;
    }

    @GET
    @Path("rules")
    public Map<String, Object> rules() {
        return book.read();
    }
}
