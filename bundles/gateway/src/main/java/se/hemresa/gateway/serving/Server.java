// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Document;

import se.hemresa.gateway.Answer;

/** One CXF server. */
final class Server {

    /** Where what the module threw waits for the dispatcher. */
    static final String FAILURE = "se.hemresa.gateway.failure";

    /** Where the SOAP envelope waits that was scanned, parsed and checked, so that it is not parsed twice. */
    static final String ENVELOPE = "se.hemresa.gateway.envelope";

    private static final String ADDRESS = "org.apache.cxf.transport.endpoint.address";

    private final org.apache.cxf.endpoint.Server server;
    private final AbstractHTTPDestination destination;

    Server(org.apache.cxf.endpoint.Server server) {
        this.server = server;
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    /**
     * Calls the module on this thread.
     *
     * @param request the request
     * @param response the response; nothing is written to it
     * @param address the address of the service as the caller sees it
     * @param body the body
     * @param envelope the parsed SOAP envelope; null by REST
     * @return the answer
     * @throws RuntimeException what the module threw
     */
    Answer call(
            HttpServletRequest request, HttpServletResponse response, String address, byte[] body, Document envelope) {
        BufferedRequest in = new BufferedRequest(request, body);
        BufferedResponse out = new BufferedResponse(response);
        in.setAttribute(ADDRESS, address);
        in.setAttribute(ENVELOPE, envelope);
        Engine.asCxf(() -> {
            try {
                destination.invoke(null, request.getServletContext(), in, out);
                return null;
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        });
        if (in.getAttribute(FAILURE) instanceof Throwable failure) {
            throw Failures.unwrapped(failure);
        }
        return out.answer();
    }

    void destroy() {
        server.destroy();
    }
}
