// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What one copy of an intake says instead of the marks of the first: ids in the order of time, as the platform's are. */
final class FreshMarks {

    private static final AtomicLong COPIES = new AtomicLong();
    private static final int UUID_LENGTH = 36;
    private static final long NUMBERS_OF_ONE = 1_000;

    private final long copy = COPIES.incrementAndGet();
    private final Map<String, String> known = new HashMap<>();

    String insteadOf(String mark) {
        return known.computeIfAbsent(mark, this::make);
    }

    /** A number for a number, below 1,000, of the first intake. */
    long number(long first) {
        return copy * NUMBERS_OF_ONE + first;
    }

    private String make(String mark) {
        if (mark.length() != UUID_LENGTH) {
            return mark.substring(0, mark.lastIndexOf('-') + 1) + (100_000 + copy);
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }
}
