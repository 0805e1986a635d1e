// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Keeps whatever a resource threw for the dispatcher, the one place that turns failures into answers. */
final class FailureKeeping implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        request.setAttribute(Server.FAILURE, failure);
        return Response.serverError().build();
    }
}
