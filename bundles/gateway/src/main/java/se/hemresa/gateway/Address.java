// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.regex.Pattern;

import javax.servlet.http.HttpServletRequest;

/** Where the caller sees this server. */
public final class Address {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    private Address() {}

    /**
     * @param request a request
     * @return scheme, host and port as the caller wrote them; a host of another form is not repeated
     */
    public static String of(HttpServletRequest request) {
        String host = request.getHeader("Host");
        boolean sound = host != null && HOST.matcher(host).matches();
        return request.getScheme() + "://" + (sound ? host : request.getLocalName() + ":" + request.getLocalPort());
    }
}
