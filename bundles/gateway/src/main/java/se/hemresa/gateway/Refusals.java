// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Caller;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.gateway.error.Problem;
import se.hemresa.gateway.error.ProblemJson;
import se.hemresa.gateway.error.SoapFault;
import se.hemresa.gateway.error.SoapVersion;

/** The one place where a failure becomes an answer, an entry in the journal and, if it is ours, a line in the log. */
@Component(service = Refusals.class)
public final class Refusals {

    /** Whoever could not say who they are. */
    static final Caller STRANGER = Caller.module("stranger");

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final UnitOfWork units;
    private final Journal journal;

    /**
     * @param units where a refusal is journalled
     * @param journal where refusals go
     */
    @Activate
    public Refusals(@Reference UnitOfWork units, @Reference Journal journal) {
        this.units = units;
        this.journal = journal;
    }

    Answer answer(Exchange exchange, Throwable failure) {
        Problem problem = Problem.of(failure);
        int status = problem.code().status();
        if (status >= 500 && !problem.code().code().startsWith("gateway.")) {
            LOG.error(
                    "Request failed and was rolled back; occurrence {}, module {}",
                    problem.occurrence(),
                    exchange.module(),
                    Scrubbed.of(failure));
        } else if (status < 500) {
            remember(exchange, problem);
        }
        return written(exchange, problem);
    }

    private void remember(Exchange exchange, Problem problem) {
        Caller caller = exchange.caller() == null ? STRANGER : exchange.caller();
        var refused = new RequestRefused(problem.code().code(), exchange.isSoap() ? "soap" : "rest", exchange.module());
        try {
            caller.call(() -> units.run(() -> journal.append(refused)));
        } catch (RuntimeException unwritten) {
            LOG.error(
                    "A refusal could not be journalled, it is answered all the same; occurrence {}",
                    problem.occurrence(),
                    Scrubbed.of(unwritten));
        }
    }

    private static Answer written(Exchange exchange, Problem problem) {
        Answer answer = exchange.isSoap() ? soap(exchange, problem) : rest(problem);
        if (problem.code().status() == 503) {
            answer = answer.with("Retry-After", "2");
        }
        if (problem.code().status() == 401) {
            answer = answer.with("WWW-Authenticate", "Bearer");
        }
        return problem.allow().isPresent()
                ? answer.with("Allow", problem.allow().get())
                : answer;
    }

    private static Answer rest(Problem problem) {
        return new Answer(
                problem.code().status(), Map.of("Content-Type", ProblemJson.TYPE), ProblemJson.write(problem));
    }

    private static Answer soap(Exchange exchange, Problem problem) {
        SoapVersion version = SoapVersion.announced(exchange.request().getContentType());
        return new Answer(
                SoapFault.status(problem.code(), version),
                Map.of("Content-Type", version.mediaType() + ";charset=UTF-8"),
                SoapFault.write(problem, version));
    }
}
