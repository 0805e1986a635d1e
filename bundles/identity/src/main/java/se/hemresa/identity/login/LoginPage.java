// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.servlet.http.HttpServletResponse;

/** The few pages of a login, each a fixed text. */
enum LoginPage {
    AWAY(302, "You are sent to your organisation's login. · Du skickas till din organisations inloggning."),
    IN(200, "<a href=\"/\">Continue · Fortsätt</a>"),
    REFUSED(
            403,
            "You were not let in. <a href=\"/login\">Try again</a>, or ask your administrator. ·"
                    + " Du släpptes inte in. <a href=\"/login\">Försök igen</a> eller fråga din administratör."),
    UNREACHABLE(
            503,
            "The login of your organisation does not answer. Try again in a minute. ·"
                    + " Din organisations inloggning svarar inte. Försök igen om en minut."),
    WRONG_METHOD(
            405, "Log in with GET /login, log out with POST /logout. · Logga in med GET /login, ut med POST /logout."),
    CLOSED(404, "There is no login here. · Det finns ingen inloggning här.");

    private final int status;
    private final String text;

    LoginPage(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /**
     * Whoever has come in, or gone, is led on by the page and not by a redirect: a browser that follows a redirect still counts the
     * request as the provider's, and would not send the new cookie along.
     */
    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setContentType("text/html;charset=UTF-8");
        byte[] body = html().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String html() {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\"><title>Hemresa</title>"
                + (this == IN ? "<meta http-equiv=\"refresh\" content=\"0;url=/\">" : "")
                + "</head><body><p>" + text + "</p></body></html>\n";
    }
}
