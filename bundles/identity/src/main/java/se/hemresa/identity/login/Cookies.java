// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.util.Arrays;
import java.util.Optional;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/**
 * Two cookies. That of the session is never sent with a request that another site caused ({@code SameSite=Strict}); that of a
 * login that has begun is sent when the provider sends the browser back ({@code Lax}). The prefix {@code __Host-} makes the browser
 * hold both to this host, over TLS; in development mode, without TLS, there is no prefix.
 */
final class Cookies {

    private static final int LOGIN_SECONDS = 600;

    private final boolean safe;

    /** @param safe whether there is TLS: always but in development mode */
    Cookies(boolean safe) {
        this.safe = safe;
    }

    Optional<String> session(HttpServletRequest request) {
        return read(request, name("hemresa"));
    }

    Optional<String> login(HttpServletRequest request) {
        return read(request, name("hemresa-login"));
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    String openSession(String secret) {
        return write("hemresa", secret, "Strict");
    }

    String endSession() {
        return write("hemresa", "", "Strict") + "; Max-Age=0";
    }

    String beginLogin(String sealed) {
        return write("hemresa-login", sealed, "Lax") + "; Max-Age=" + LOGIN_SECONDS;
    }

    String endLogin() {
        return write("hemresa-login", "", "Lax") + "; Max-Age=0";
    }

    private String write(String plainName, String value, String sameSite) {
        return name(plainName) + "=" + value + "; Path=/; HttpOnly; SameSite=" + sameSite + (safe ? "; Secure" : "");
    }

    private String name(String plain) {
        return safe ? "__Host-" + plain : plain;
    }
}
