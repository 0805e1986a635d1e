// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.Missed;
import se.hemresa.gateway.contract.Limits;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.pages.Metrics;
import se.hemresa.gateway.serving.Door;
import se.hemresa.gateway.serving.DoorClosed;
import se.hemresa.gateway.serving.Generation;
import se.hemresa.gateway.serving.Message;
import se.hemresa.gateway.serving.Modules;
import se.hemresa.gateway.serving.Visit;

/**
 * The way of every request: route → identity → limits → body → structure → contract → unit of work → module → answer. By
 * either protocol it is the same way; only the {@link Door} differs. Any thread.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Modules modules;
    private final Waiting waiting;
    private final Callers callers;
    private final Work work;
    private final Refusals refusals;
    private final Metrics metrics;

    Dispatcher(Modules modules, Waiting waiting, Callers callers, Work work, Refusals refusals, Metrics metrics) {
        this.modules = modules;
        this.waiting = waiting;
        this.callers = callers;
        this.work = work;
        this.refusals = refusals;
        this.metrics = metrics;
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = Exchange.of(request, response);
        Answer answer;
        try {
            Optional<Answer> ready = route(exchange);
            if (ready.isEmpty()) {
                return;
            }
            answer = ready.get();
        } catch (Missed.Away away) {
            if (waiting.parkFor(exchange, away.module())) {
                return;
            }
            answer = refusals.answer(exchange, new PlatformException(GatewayError.BUSY));
        } catch (TransitionRefused refused) {
            if (waiting.parkForGuards(exchange, refused)) {
                return;
            }
            answer = refusals.answer(exchange, refused);
        } catch (RuntimeException | StackOverflowError failure) {
            if (waiting.parkForFault(exchange, failure)) {
                return;
            }
            answer = refusals.answer(exchange, failure);
        }
        exchange.send(answer);
        metrics.answered(
                exchange.isSoap() ? "soap" : "rest", exchange.module(), answer.status(), exchange.nanoseconds());
    }

    /** Gives no answer if the request has been parked. */
    private Optional<Answer> route(Exchange exchange) {
        while (true) {
            Optional<Generation> serving = modules.find(exchange.path());
            if (serving.isEmpty()) {
                identify(exchange);
                if (waiting.park(exchange)) {
                    return Optional.empty();
                }
                continue;
            }
            exchange.ownedBy(serving.get().module());
            try {
                return Optional.of(visit(exchange, serving.get()));
            } catch (DoorClosed changed) {
                LOG.debug("{} is being changed; the request is routed anew", exchange.module());
            }
        }
    }

    private Answer visit(Exchange exchange, Generation generation) {
        Door door = generation.door();
        if (!door.open(exchange.request())) {
            identify(exchange);
        }
        Limits.checkDeclared(exchange.request().getContentLengthLong());
        Optional<Answer> ready = door.head(exchange.request());
        if (ready.isPresent()) {
            return ready.get();
        }
        Message message = door.read(exchange.request(), exchange.body());
        try (Visit visit = new Visit(generation)) {
            return handle(exchange, message, visit, () -> door.check(exchange.request(), message));
        }
    }

    private void identify(Exchange exchange) {
        if (exchange.caller() == null) {
            exchange.comesFrom(callers.require(exchange.request()));
        }
    }

    private Answer handle(Exchange exchange, Message message, Visit visit, Runnable check) {
        Caller caller = exchange.caller() == null
                ? Refusals.STRANGER
                : callers.withPurpose(exchange.caller(), message.purpose());
        Supplier<Answer> call = () ->
                Missed.during(waiting::mayReturn, () -> visit.call(exchange.request(), exchange.response(), message));
        return caller.call(() -> {
            if (message.write()) {
                return work.once(message.id(), exchange.digest(), check, call);
            }
            check.run();
            return work.read(call);
        });
    }
}
