// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.io.IOException;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.journal.Looks;
import se.hemresa.gateway.pages.Metrics;

/** The way out of every request: its look is durable, then its time has come, then it is sent and counted. Any thread. */
final class Departure {

    private final Witness witness;
    private final Refusals refusals;
    private final Holding holding;
    private final Metrics metrics;

    Departure(Witness witness, Refusals refusals, Holding holding, Metrics metrics) {
        this.witness = witness;
        this.refusals = refusals;
        this.holding = holding;
        this.metrics = metrics;
    }

    /**
     * Lets an answer leave, now or at its time.
     *
     * @param exchange the request
     * @param answer its answer; if the journal cannot take the look, nothing of it leaves
     * @throws IOException if the connection breaks off
     */
    void leave(Exchange exchange, Answer answer) throws IOException {
        Answer leaving = witnessed(exchange, answer);
        if (tellsByItsTime(exchange, leaving)) {
            holding.hold(exchange, leaving);
        } else {
            send(exchange, leaving);
        }
    }

    /**
     * @param exchange a request whose answer was held
     * @param answer the answer
     * @throws IOException if the connection breaks off
     */
    void send(Exchange exchange, Answer answer) throws IOException {
        exchange.send(answer);
        metrics.answered(
                exchange.door(), exchange.module(), exchange.manner(), answer.status(), exchange.nanoseconds());
    }

    private Answer witnessed(Exchange exchange, Answer answer) {
        try {
            exchange.look().ifPresent(look -> witness.write(exchange, look));
            return answer;
        } catch (PlatformException unwritable) {
            return refusals.answer(exchange, unwritable);
        }
    }

    private static boolean tellsByItsTime(Exchange exchange, Answer answer) {
        boolean search =
                exchange.look().filter(look -> look.kind() == Looks.Kind.SEARCH).isPresent();
        return answer.status() == 404
                || search && "POST".equals(exchange.request().getMethod());
    }
}
