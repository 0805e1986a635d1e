// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import javax.servlet.http.HttpServletResponse;

/**
 * The headers that every answer carries (security.md §4.7). {@code Strict-Transport-Security} is added by the web server, where
 * it speaks TLS (etc/jetty-production.xml): without TLS it must not be sent (RFC 6797 §7.2).
 */
public final class SecurityHeaders {

    /** The content policy of what is no page. */
    public static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The content policy of our pages: everything from here, no inline script. */
    public static final String PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /**
     * @param response the answer, not yet sent
     * @param contentPolicy one of the policies above
     */
    public static void add(HttpServletResponse response, String contentPolicy) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
