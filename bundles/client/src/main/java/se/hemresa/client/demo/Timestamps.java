// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** RFC 3339 with seconds, which {@code toString} leaves out when they are zero. */
final class Timestamps {

    private Timestamps() {}

    static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
