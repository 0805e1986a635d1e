// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.journal.Looks;
import se.hemresa.gateway.Address;
import se.hemresa.gateway.Answer;
import se.hemresa.gateway.contract.Contract;
import se.hemresa.gateway.contract.Operation;
import se.hemresa.gateway.contract.PathTemplate;
import se.hemresa.gateway.error.ProblemJson;
import se.hemresa.gateway.error.Refusal;
import se.hemresa.gateway.serving.Message.Manner;

/** The REST side of one version of a module. */
public final class RestDoor implements Door {

    private final Contract contract;
    private final RestResource resource;
    private final Server server;

    /**
     * @param engine where the server stands
     * @param address its internal address
     * @param resource what the module offers
     * @param contract the module's part of the contract
     */
    public RestDoor(Engine engine, String address, RestResource resource, Contract contract) {
        this.contract = contract;
        this.resource = resource;
        this.server = engine.rest(address, resource.resources());
    }

    /** @return the module's part of the contract */
    public Contract contract() {
        return contract;
    }

    @Override
    public List<PathTemplate> paths() {
        return contract.paths();
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return resource.errors();
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod())
                || operationOf(request).map(Operation::open).orElse(false);
    }

    @Override
    public String operation(HttpServletRequest request) {
        return operationOf(request).map(Operation::id).orElse(Operation.UNKNOWN);
    }

    @Override
    public Optional<Answer> head(HttpServletRequest request) {
        String allowed = contract.allowed(request.getRequestURI());
        if ("OPTIONS".equals(request.getMethod())) {
            return Optional.of(new Answer(204, Map.of("Allow", allowed), new byte[0]));
        }
        Operation operation = operationOf(request).orElseThrow(() -> Refusal.method(allowed));
        MediaTypes.requireAccept(request, "application/json", ProblemJson.TYPE);
        if (operation.takesBody() && MediaTypes.hasBody(request)) {
            MediaTypes.requireBody(request, operation.bodyType());
        }
        return Optional.empty();
    }

    @Override
    public Message read(HttpServletRequest request, byte[] body) {
        Optional<Looks.Kind> look = operationOf(request).flatMap(Operation::look);
        return new Message(
                operation(request),
                manner(request, look.isPresent()),
                look,
                header(request, "Idempotency-Key"),
                header(request, "Hemresa-Purpose"),
                body,
                null);
    }

    private static Manner manner(HttpServletRequest request, boolean looks) {
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            return Manner.READ;
        }
        return looks ? Manner.ASK : Manner.WRITE;
    }

    @Override
    public void check(HttpServletRequest request, Message message) {
        operationOf(request)
                .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND))
                .check(parameters(request), message.body());
    }

    @Override
    public Answer call(HttpServletRequest request, HttpServletResponse response, Message message) {
        Answer answer =
                server.call(request, response, Address.of(request) + Contract.BASE, message.body(), message.envelope());
        if (answer.status() >= 400) {
            throw Failures.of(answer.status(), null);
        }
        return answer;
    }

    @Override
    public void destroy() {
        server.destroy();
    }

    private Optional<Operation> operationOf(HttpServletRequest request) {
        return contract.operation(request.getMethod(), request.getRequestURI());
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (RuntimeException notDecoded) {
            throw new PlatformException(PlatformError.MALFORMED, List.of(), notDecoded);
        }
    }

    static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.trim();
    }

    static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }
}
