// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.w3c.dom.Element;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.api.journal.Looks;
import se.hemresa.gateway.Address;
import se.hemresa.gateway.Answer;
import se.hemresa.gateway.contract.Operation;
import se.hemresa.gateway.contract.PathTemplate;
import se.hemresa.gateway.contract.XmlContract;
import se.hemresa.gateway.contract.XmlReading;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.error.Refusal;
import se.hemresa.gateway.error.SoapVersion;
import se.hemresa.gateway.serving.Message.Manner;

/** One SOAP endpoint of one version of a module. */
public final class SoapDoor implements Door {

    private static final String METHODS = "GET, OPTIONS, POST";

    private final SoapEndpoint endpoint;
    private final XmlContract contract;
    private final Server server;

    /**
     * @param engine where the server stands
     * @param address its internal address
     * @param endpoint what the module offers
     */
    public SoapDoor(Engine engine, String address, SoapEndpoint endpoint) {
        this.endpoint = endpoint;
        this.contract = new XmlContract(endpoint);
        this.server = engine.soap(address, endpoint);
    }

    @Override
    public List<PathTemplate> paths() {
        return List.of(new PathTemplate("/soap/" + endpoint.path()));
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of();
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    public String operation(HttpServletRequest request) {
        return Operation.UNKNOWN;
    }

    @Override
    public Optional<Answer> head(HttpServletRequest request) {
        switch (request.getMethod()) {
            case "OPTIONS":
                return Optional.of(new Answer(204, Map.of("Allow", METHODS), new byte[0]));
            case "GET", "HEAD":
                return Optional.of(Answer.text(200, "text/xml;charset=UTF-8", file(request)));
            case "POST":
                MediaTypes.requireBody(request, SoapVersion.SOAP_11.mediaType(), SoapVersion.SOAP_12.mediaType());
                return Optional.empty();
            default:
                throw Refusal.method(METHODS);
        }
    }

    private String file(HttpServletRequest request) {
        String address = Address.of(request) + request.getRequestURI();
        String query = RestDoor.query(request);
        if ("wsdl".equalsIgnoreCase(query)) {
            return contract.wsdl(address);
        }
        return query.startsWith("xsd=")
                ? contract.schema(query.substring(4), address)
                        .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND))
                : contract.wsdl(address);
    }

    @Override
    public Message read(HttpServletRequest request, byte[] body) {
        Envelope envelope = new Envelope(XmlReading.tree(body));
        String asked = envelope.payload(SoapVersion.announced(request.getContentType()))
                .getLocalName();
        envelope.refuseOtherReplyAddress();
        String named = RestDoor.header(request, "Hemresa-Purpose");
        Optional<SoapOperation> operation =
                Optional.ofNullable(endpoint.operations().get(asked));
        Optional<Looks.Kind> look = operation.flatMap(SoapOperation::look);
        return new Message(
                operation.isPresent() ? asked : Operation.UNKNOWN,
                look.isPresent() ? Manner.ASK : Manner.WRITE,
                look,
                envelope.messageId(),
                named.isEmpty() ? envelope.purpose() : named,
                body,
                envelope.document());
    }

    @Override
    public void check(HttpServletRequest request, Message message) {
        Element payload = new Envelope(message.envelope()).payload(SoapVersion.announced(request.getContentType()));
        if (!endpoint.operations().containsKey(payload.getLocalName())) {
            throw new PlatformException(GatewayError.UNKNOWN_OPERATION);
        }
        contract.check(payload);
    }

    @Override
    public Answer call(HttpServletRequest request, HttpServletResponse response, Message message) {
        String address = Address.of(request) + request.getRequestURI();
        Answer answer = server.call(request, response, address, message.body(), message.envelope());
        if (answer.status() != 200) {
            throw Failures.of(500, null);
        }
        return answer;
    }

    @Override
    public void destroy() {
        server.destroy();
    }
}
