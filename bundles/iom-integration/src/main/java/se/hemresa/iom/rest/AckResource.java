// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.iom.AckDesk;

/** {@code /iom/acknowledgements}: where IOM answers. */
@Path("iom/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
public final class AckResource {

    private final AckDesk desk;

    AckResource(AckDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes("application/jose")
    public HandoverAnswers.AcknowledgementReceipt take(String jose) {
        return HandoverAnswers.AcknowledgementReceipt.of(desk.take(jose));
    }
}
