// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.fault.Fault;
import se.hemresa.sandbox.fault.FaultKind;
import se.hemresa.sandbox.fault.Faults;
import se.hemresa.sandbox.jose.Envelope;
import se.hemresa.sandbox.partner.Partner;
import se.hemresa.sandbox.partner.Postman;
import se.hemresa.sandbox.partner.Reception;

/** Where messages to one partner are posted, with the faults that are switched on. */
final class PartnerDoor implements HttpHandler {

    private static final Logger LOG = System.getLogger(PartnerDoor.class.getName());
    private static final String JOSE = "application/jose";
    private static final int BUSY_SECONDS = 1;

    private final Partner partner;
    private final Reception reception;
    private final Postman postman;
    private final Faults faults;

    PartnerDoor(Partner partner, Reception reception, Postman postman, Faults faults) {
        this.partner = partner;
        this.reception = reception;
        this.postman = postman;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Talk talk = new Talk(exchange);
        if (!talk.asked().equals("POST " + partner.path())
                || !talk.contentType().startsWith(JOSE)) {
            talk.answer(404, "text/plain", "");
            return;
        }
        Fault fault = faults.atTheDoor(partner).orElse(null);
        switch (fault == null ? FaultKind.REFUSE : fault.kind()) {
            case DOWN -> talk.breakOff();
            case ERROR_500 -> talk.answer(500, "text/plain", "");
            case UNAVAILABLE_503 -> talk.unavailable(fault.seconds());
            default -> receive(talk, fault);
        }
    }

    private void receive(Talk talk, Fault fault) throws IOException {
        try {
            FaultKind kind = fault == null ? null : fault.kind();
            String receipt = reception.receive(partner, talk.text(), kind == FaultKind.REFUSE);
            if (kind == FaultKind.SLOW) {
                sleep(Duration.ofSeconds(fault.seconds()));
            }
            if (kind == FaultKind.HALF_ANSWER) {
                talk.answerHalf(JOSE, receipt);
            } else {
                talk.answer(200, JOSE, receipt);
            }
        } catch (Envelope.Unreadable unreadable) {
            LOG.log(Level.INFO, "{0} cannot read a message: {1}", partner.id(), unreadable.getMessage());
            talk.answer(400, "text/plain", "");
        } catch (SandboxFailure notNow) {
            LOG.log(Level.INFO, "{0} cannot take a message in: {1}", partner.id(), notNow.getMessage());
            talk.unavailable(BUSY_SECONDS);
        } finally {
            postman.wake();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
