// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Seen;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.work.Trace;
import se.hemresa.gateway.contract.Limits;
import se.hemresa.gateway.contract.Operation;
import se.hemresa.gateway.contract.PacedBody;
import se.hemresa.gateway.contract.PathTemplate;
import se.hemresa.gateway.serving.Message;

/** One request on its way through the door. It survives parking as an attribute of the request. */
final class Exchange {

    /** What a contract calls the case in its paths. */
    private static final String CASE = "caseId";

    private static final int DROPPED = 4 * 1024 * 1024;
    private static final String ATTRIBUTE = Exchange.class.getName();

    private final long started = System.nanoTime();
    private final String traceparent;
    private HttpServletRequest request;
    private HttpServletResponse response;
    private Caller caller;
    private InputStream incoming;
    private byte[] body;
    private String module = "gateway";
    private String operation = Operation.UNKNOWN;
    private String manner = "none";
    private Looks.Look look;
    private Answer held;
    private boolean waited;

    private Exchange(HttpServletRequest request) {
        this.traceparent = Traceparent.next(request.getHeader("traceparent"));
    }

    static Exchange of(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = request.getAttribute(ATTRIBUTE) instanceof Exchange parked ? parked : new Exchange(request);
        exchange.request = request;
        exchange.response = response;
        return exchange;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    String path() {
        return request.getRequestURI();
    }

    boolean isSoap() {
        return path().startsWith("/soap/");
    }

    long nanoseconds() {
        return System.nanoTime() - started;
    }

    String module() {
        return module;
    }

    void ownedBy(String owner) {
        module = owner;
    }

    String door() {
        return isSoap() ? "soap" : "rest";
    }

    /** @return the trace it belongs to */
    Trace trace() {
        return new Trace(traceparent.substring(3, 35));
    }

    /** @return the operation of the contract, as far as it is known */
    String operation() {
        return operation;
    }

    /**
     * @param known the paths of the module that wrote
     * @return that something was written, for a module that does not tell so itself
     */
    Entered entered(List<PathTemplate> known) {
        List<String> steps = PathTemplate.steps(path());
        Optional<CaseId> subject = known.stream()
                .filter(template -> template.matches(steps))
                .findFirst()
                .flatMap(template -> template.variable(CASE, steps))
                .map(CaseId::fromString);
        return new Entered(subject, operation, door(), module);
    }

    void asksFor(String known) {
        operation = known;
    }

    /** @return what it does to the platform: {@code write}, {@code read}, {@code ask}; {@code none} until it has been read */
    String manner() {
        return manner;
    }

    void actsAs(Message.Manner known) {
        manner = known.name().toLowerCase(Locale.ROOT);
    }

    /** @return what the journal must know before the answer leaves; empty if the answer shows nothing */
    Optional<Looks.Look> look() {
        return Optional.ofNullable(look);
    }

    void looked(Looks.Kind kind, Seen seen) {
        look = new Looks.Look(kind, operation, module, door(), "ok", seen.cases(), seen.sections());
    }

    /** @return who asks; null before the credentials have been proved */
    Caller caller() {
        return caller;
    }

    void comesFrom(Caller proved) {
        caller = proved;
    }

    boolean hasWaited() {
        return waited;
    }

    void waits() {
        waited = true;
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @return the answer that was held back until now; empty if there is none yet */
    Optional<Answer> held() {
        return Optional.ofNullable(held);
    }

    /** Makes the request asynchronous, with its answer ready: it is sent when the request is dispatched again. */
    AsyncContext hold(Answer answer) {
        held = answer;
        request.setAttribute(ATTRIBUTE, this);
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        return async;
    }

    byte[] body() {
        if (body == null) {
            try {
                body = Limits.read(incoming());
            } catch (IOException brokenOff) {
                throw new PlatformException(PlatformError.MALFORMED);
            }
        }
        return body;
    }

    private InputStream incoming() throws IOException {
        if (incoming == null) {
            incoming = new PacedBody(request.getInputStream());
        }
        return incoming;
    }

    /** @return SHA-256 of method, path and body: what a repeat must have in common with the first */
    byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + path() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body());
        } catch (NoSuchAlgorithmException notInTheJdk) {
            throw new IllegalStateException(notInTheJdk);
        }
    }

    void send(Answer answer) throws IOException {
        letTheClientFinish();
        response.setStatus(answer.status());
        SecurityHeaders.add(response, SecurityHeaders.NOTHING);
        answer.headers().forEach(response::setHeader);
        response.setHeader("traceparent", traceparent);
        if (answer.status() != 204) {
            response.setContentLength(answer.body().length);
        }
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(answer.body());
        }
    }

    /**
     * A client that is still writing does not hear that it is refused, and its next request would meet a connection that is
     * being closed. So a little more is read and dropped; whoever writes on beyond that is told that the connection ends.
     */
    private void letTheClientFinish() {
        if (body != null || request.getHeader("Expect") != null) {
            return;
        }
        if (!dropRest()) {
            response.setHeader("Connection", "close");
        }
    }

    /** Tells whether the client has come to its end, without too much and not too slowly. */
    private boolean dropRest() {
        byte[] dropped = new byte[8 * 1024];
        int left = DROPPED;
        try {
            for (int count = 0; count >= 0 && left > 0; left -= count) {
                count = incoming().read(dropped);
            }
        } catch (IOException brokenOff) {
            return false;
        }
        return left > 0;
    }
}
