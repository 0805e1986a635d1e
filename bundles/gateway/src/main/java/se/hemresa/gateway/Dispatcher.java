// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Seen;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.Missed;
import se.hemresa.api.work.Trace;
import se.hemresa.gateway.contract.Limits;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.serving.Door;
import se.hemresa.gateway.serving.DoorClosed;
import se.hemresa.gateway.serving.Generation;
import se.hemresa.gateway.serving.Message;
import se.hemresa.gateway.serving.Modules;
import se.hemresa.gateway.serving.Visit;

/**
 * The way of every request: route → identity → limits → body → structure → contract → unit of work → module → journal →
 * answer. By either protocol it is the same way; only the {@link Door} differs. Any thread.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Modules modules;
    private final Waiting waiting;
    private final Callers callers;
    private final Work work;
    private final Refusals refusals;
    private final Departure departure;

    Dispatcher(Modules modules, Waiting waiting, Callers callers, Work work, Refusals refusals, Departure departure) {
        this.modules = modules;
        this.waiting = waiting;
        this.callers = callers;
        this.work = work;
        this.refusals = refusals;
        this.departure = departure;
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = Exchange.of(request, response);
        MDC.put(Trace.NAME, exchange.trace().id());
        try {
            if (exchange.held().isPresent()) {
                departure.send(exchange, exchange.held().get());
                return;
            }
            Optional<Answer> answer = exchange.trace().during(() -> answer(exchange));
            if (answer.isPresent()) {
                departure.leave(exchange, answer.get());
            }
        } finally {
            MDC.remove(Trace.NAME);
        }
    }

    /** Gives no answer if the request has been parked. */
    private Optional<Answer> answer(Exchange exchange) {
        try {
            return route(exchange);
        } catch (Missed.Away away) {
            return waiting.parkFor(exchange, away.module())
                    ? Optional.empty()
                    : refused(exchange, new PlatformException(GatewayError.BUSY));
        } catch (TransitionRefused refused) {
            return waiting.parkForGuards(exchange, refused) ? Optional.empty() : refused(exchange, refused);
        } catch (RuntimeException | StackOverflowError failure) {
            return waiting.parkForFault(exchange, failure) ? Optional.empty() : refused(exchange, failure);
        }
    }

    private Optional<Answer> refused(Exchange exchange, Throwable failure) {
        return Optional.of(refusals.answer(exchange, failure));
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
        exchange.asksFor(door.operation(exchange.request()));
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
            callers.admit(exchange.caller());
        }
    }

    private Answer handle(Exchange exchange, Message message, Visit visit, Runnable check) {
        exchange.asksFor(message.operation());
        exchange.actsAs(message.manner());
        if (exchange.caller() != null) {
            exchange.comesFrom(callers.withPurpose(exchange.caller(), message.purpose()));
        }
        Caller caller = exchange.caller() == null ? Witness.STRANGER : exchange.caller();
        Seen seen = new Seen(message.manner() != Message.Manner.WRITE);
        Supplier<Answer> call = () ->
                Missed.during(waiting::mayReturn, () -> visit.call(exchange.request(), exchange.response(), message));
        Answer answer = caller.call(() -> seen.during(() -> switch (message.manner()) {
            case WRITE ->
                work.once(message.id(), exchange.digest(), check, call, () -> exchange.entered(visit.paths()));
            case READ -> work.read(check, call);
            case ASK -> work.ask(check, call);
        }));
        message.look().ifPresent(kind -> exchange.looked(kind, seen));
        return answer;
    }
}
