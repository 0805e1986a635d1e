// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.Answer;
import se.hemresa.gateway.SecurityHeaders;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.error.Problem;
import se.hemresa.gateway.error.ProblemJson;

/**
 * What needs no database: health, metrics, the documentation and the first page. It answers from the moment the bundle
 * starts, so that whoever waits for the platform is told what is missing.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=hemresa-pages",
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.pattern=/api/docs/*"
        })
public final class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Health health;
    private final transient Metrics metrics;
    private final transient Files files;
    private final boolean production;

    /**
     * @param context where files are found, and the mode
     * @param executor runs the checks
     * @param metrics what is counted
     */
    @Activate
    public PagesServlet(BundleContext context, @Reference HealthCheckExecutor executor, @Reference Metrics metrics) {
        this.health = new Health(executor);
        this.metrics = metrics;
        this.production = !"development".equals(context.getProperty("hemresa.mode"));
        this.files = new Files(context, !production);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answer(request);
        response.setStatus(answer.status());
        SecurityHeaders.add(response, SecurityHeaders.PAGES);
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(answer.body());
        }
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            return problem(GatewayError.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD");
        }
        String path = request.getRequestURI();
        boolean operator =
                !production || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (operator && "/health".equals(path)) {
            return health.answer(request.getParameter("tags"));
        }
        if (operator && "/metrics".equals(path)) {
            return Answer.text(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
        }
        if (path.startsWith("/api/v1/") || path.startsWith("/soap/")) {
            return problem(GatewayError.BUSY).with("Retry-After", "2");
        }
        Optional<Answer> file = files.find(path);
        return file.orElseGet(() -> problem(PlatformError.NOT_FOUND));
    }

    private static Answer problem(ErrorCode code) {
        Problem problem = Problem.of(new PlatformException(code));
        return new Answer(code.status(), Map.of("Content-Type", ProblemJson.TYPE), ProblemJson.write(problem));
    }
}
