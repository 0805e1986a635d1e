// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.List;

import javax.servlet.http.HttpServletRequest;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

/** Keeps whatever an operation, or CXF's own reading of the envelope, threw for the dispatcher. */
final class FaultKeeping extends AbstractPhaseInterceptor<Message> {

    FaultKeeping() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        Exception thrown = message.getContent(Exception.class);
        var request =
                (HttpServletRequest) message.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        request.setAttribute(Server.FAILURE, kept(thrown));
    }

    private static Throwable kept(Exception thrown) {
        if (thrown instanceof SoapFault fault && fault.getCause() == null) {
            boolean header = "MustUnderstand".equals(fault.getFaultCode().getLocalPart());
            return new PlatformException(
                    header ? GatewayError.HEADER_NOT_UNDERSTOOD : PlatformError.MALFORMED, List.of(), fault);
        }
        return thrown instanceof Fault && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
