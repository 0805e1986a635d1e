// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.identity.Unproven;
import se.hemresa.identity.login.LoginDesk.Begun;
import se.hemresa.identity.login.LoginDesk.Return;

/**
 * {@code GET /login?role=…} sends the browser to the provider, {@code GET /login/callback} takes it back, {@code POST /logout} ends
 * the session. Whoever is not let in is not told why.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=hemresa-login",
            "osgi.http.whiteboard.servlet.pattern=/login",
            "osgi.http.whiteboard.servlet.pattern=/login/callback",
            "osgi.http.whiteboard.servlet.pattern=/logout"
        })
public final class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    private final transient LoginDesk desk;
    private final transient Cookies cookies;

    /**
     * @param context tells the mode
     * @param desk lets people in
     */
    @Activate
    public LoginServlet(BundleContext context, @Reference LoginDesk desk) {
        this(desk, !"development".equals(context.getProperty("hemresa.mode")));
    }

    LoginServlet(LoginDesk desk, boolean safe) {
        this.desk = desk;
        this.cookies = new Cookies(safe);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String action = request.getMethod() + " " + request.getRequestURI();
        if (!desk.isOpen()) {
            LoginPage.CLOSED.write(response);
        } else if ("GET /login".equals(action)) {
            begin(request, response);
        } else if ("GET /login/callback".equals(action)) {
            complete(request, response);
        } else if ("POST /logout".equals(action)) {
            cookies.session(request).ifPresent(desk::leave);
            response.addHeader("Set-Cookie", cookies.endSession());
            LoginPage.IN.write(response);
        } else {
            LoginPage.WRONG_METHOD.write(response);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Begun begun =
                    desk.begin(address(request) + "/login/callback", Optional.ofNullable(request.getParameter("role")));
            response.addHeader("Set-Cookie", cookies.beginLogin(begun.cookie()));
            response.setHeader("Location", begun.location().toString());
            LoginPage.AWAY.write(response);
        } catch (Unproven unreachable) {
            LoginPage.UNREACHABLE.write(response);
        }
    }

    private void complete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> cookie = cookies.login(request);
        response.addHeader("Set-Cookie", cookies.endLogin());
        try {
            Return back = new Return(
                    Optional.ofNullable(request.getParameter("state")),
                    Optional.ofNullable(request.getParameter("code")));
            String secret = desk.complete(back, cookie.orElseThrow(() -> new Unproven("login-unknown")));
            response.addHeader("Set-Cookie", cookies.openSession(secret));
            LoginPage.IN.write(response);
        } catch (Unproven unproven) {
            LoginPage.REFUSED.write(response);
        }
    }

    /** Where the browser sees this server. Whoever writes another host here is sent nowhere: the provider knows our addresses. */
    private static String address(HttpServletRequest request) {
        String host = request.getHeader("Host");
        boolean sound = host != null && HOST.matcher(host).matches();
        return request.getScheme() + "://" + (sound ? host : request.getLocalName() + ":" + request.getLocalPort());
    }
}
