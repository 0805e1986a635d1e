// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** W3C Trace Context, level 1: one line through the systems that handle a request. */
final class Traceparent {

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Traceparent() {}

    /**
     * @param given the header of the request; may be null
     * @return a parent of our own in the given trace, or in a new one if none was given in the right form
     */
    static String next(String given) {
        boolean sound = given != null && FORM.matcher(given).matches();
        return "00-" + (sound ? given.substring(3, 35) : hex(16)) + "-" + hex(8) + "-"
                + (sound ? given.substring(53) : "00");
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
