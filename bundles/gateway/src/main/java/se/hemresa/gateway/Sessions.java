// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

/**
 * The cookie of a browser's session. A browser sends it whoever made it send the request; so a request that changes something
 * must show that it comes from a page of ours (Fetch Metadata, {@code Sec-Fetch-Site}; older browsers: {@code Origin}).
 */
final class Sessions {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final String cookie;

    /** @param development whether there is no TLS, without which a browser refuses the prefix that binds a cookie to us */
    Sessions(boolean development) {
        this.cookie = development ? "hemresa" : "__Host-hemresa";
    }

    /**
     * @param request what came
     * @return the secret of the session; empty if there is none
     * @throws PlatformException {@code gateway.cross-site} if there is one, and another site may have sent it
     */
    Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Optional<String> secret = Arrays.stream(cookies)
                .filter(one -> cookie.equals(one.getName()))
                .map(Cookie::getValue)
                .findFirst();
        if (secret.isPresent() && !HARMLESS.contains(request.getMethod()) && !isOurs(request)) {
            throw new PlatformException(GatewayError.CROSS_SITE);
        }
        return secret;
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
