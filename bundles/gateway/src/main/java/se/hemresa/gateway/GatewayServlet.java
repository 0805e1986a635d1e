// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.io.IOException;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import se.hemresa.gateway.pages.ProblemPages;

/** {@code /api/*} and {@code /soap/*}: hands everything to the dispatcher but the pages about errors. */
final class GatewayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Dispatcher dispatcher;
    private final transient ProblemPages problems;

    GatewayServlet(Dispatcher dispatcher, ProblemPages problems) {
        this.dispatcher = dispatcher;
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problems.owns(request.getRequestURI())) {
            problems.show(request, response);
        } else {
            dispatcher.serve(request, response);
        }
    }
}
