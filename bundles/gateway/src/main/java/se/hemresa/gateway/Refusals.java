// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.Problem;
import se.hemresa.gateway.error.ProblemJson;
import se.hemresa.gateway.error.Refusal;
import se.hemresa.gateway.error.SoapFault;
import se.hemresa.gateway.error.SoapVersion;

/** The one place where a failure becomes an answer, an entry in the journal and, if it is ours, a line in the log. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Witness witness;

    Refusals(Witness witness) {
        this.witness = witness;
    }

    /**
     * @param exchange the request
     * @param failure why it is not done
     * @return what to tell; 503 instead if a refusal could not be written down
     */
    Answer answer(Exchange exchange, Throwable failure) {
        Problem problem = Problem.of(failure);
        if (problem.code().status() < 500) {
            try {
                witness.refused(exchange, Refusal.outcome(failure, problem.code()));
            } catch (PlatformException unwritten) {
                return failed(exchange, unwritten, Problem.of(unwritten));
            }
            return written(exchange, problem);
        }
        return failed(exchange, failure, problem);
    }

    private static Answer failed(Exchange exchange, Throwable failure, Problem problem) {
        String code = problem.code().code();
        String names = Scrubbed.names(failure);
        if (problem.code().status() == 503 && failure instanceof PlatformException) {
            // Foreseen: something is away for a while. Its stack would only be the same a thousand times.
            LOG.warn("Request not served: {} ({}); occurrence {}", code, names, problem.occurrence());
        } else {
            LOG.error(
                    "Request failed and was rolled back: {} ({}); occurrence {}, module {}",
                    code,
                    names,
                    problem.occurrence(),
                    exchange.module(),
                    Scrubbed.of(failure));
        }
        return written(exchange, problem);
    }

    private static Answer written(Exchange exchange, Problem problem) {
        Answer answer = exchange.isSoap() ? soap(exchange, problem) : rest(problem);
        if (problem.code().status() == 503) {
            answer = answer.with("Retry-After", "2");
        }
        for (Map.Entry<String, String> header : problem.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
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
