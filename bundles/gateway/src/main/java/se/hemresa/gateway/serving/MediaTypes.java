// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Enumeration;
import java.util.Locale;

import javax.servlet.http.HttpServletRequest;

import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

/** What a request says about the media types of its body and of the answer it wants. */
final class MediaTypes {

    private MediaTypes() {}

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Refuses a body that is not one of the types, in UTF-8 and not compressed. */
    static void requireBody(HttpServletRequest request, String... types) {
        String encoding = request.getHeader("Content-Encoding");
        if (!isOneOf(request.getContentType(), types) || encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new PlatformException(GatewayError.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean isOneOf(String contentType, String... types) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        boolean known = false;
        for (String type : types) {
            known |= type.equals(parts[0].trim());
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim().replace("\"", "");
            known &= !parameter.startsWith("charset=") || "charset=utf-8".equals(parameter);
        }
        return known;
    }

    /** Refuses if none of the types can be accepted. A weight of zero is a refusal, all others are alike to us. */
    static void requireAccept(HttpServletRequest request, String... types) {
        Enumeration<String> headers = request.getHeaders("Accept");
        boolean asked = false;
        while (headers != null && headers.hasMoreElements()) {
            for (String range : headers.nextElement().toLowerCase(Locale.ROOT).split(",")) {
                asked = true;
                if (accepts(range, types)) {
                    return;
                }
            }
        }
        if (asked) {
            throw new PlatformException(GatewayError.NOT_ACCEPTABLE);
        }
    }

    private static boolean accepts(String range, String... types) {
        String[] parts = range.split(";");
        String wanted = parts[0].trim();
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].trim().matches("q=0(\\.0*)?")) {
                return false;
            }
        }
        for (String type : types) {
            boolean same = wanted.equals(type) || wanted.equals(type.substring(0, type.indexOf('/')) + "/*");
            if (same || "*/*".equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
