// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.rest;

import java.util.Map;
import java.util.UUID;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.exchange.MessageReading;

/** {@code /messages}: headers, never content. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {

    private final MessageReading reading;

    MessageResource(MessageReading reading) {
        this.reading = reading;
    }

    @GET
    @Path("{messageId}")
    public Map<String, Object> header(@PathParam("messageId") UUID messageId) {
        return reading.header(messageId);
    }
}
