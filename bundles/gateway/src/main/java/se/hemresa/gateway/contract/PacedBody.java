// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that must keep coming (security.md, slow-loris). Only the time during which we wait for the client counts: the web
 * server's own least data rate counts from the first byte, and so gives up a small body that came at once and was read late,
 * because the request waited for a module or the machine was busy. One thread.
 */
public final class PacedBody extends InputStream {

    static final int BYTES_PER_SECOND = 256;
    static final Duration GRACE = Duration.ofSeconds(5);

    private final InputStream body;
    private final LongSupplier nanoseconds;
    private long received;
    private long waited;

    /** @param body what the client sends; not closed */
    public PacedBody(InputStream body) {
        this(body, System::nanoTime);
    }

    PacedBody(InputStream body, LongSupplier nanoseconds) {
        this.body = body;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws IOException if the client breaks off, or is slower than {@value #BYTES_PER_SECOND} bytes a second in the long run */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        long before = nanoseconds.getAsLong();
        int count = body.read(into, from, length);
        waited += nanoseconds.getAsLong() - before;
        if (count >= 0) {
            received += count;
            keepPace();
        }
        return count;
    }

    private void keepPace() throws IOException {
        Duration allowed =
                GRACE.plus(Duration.ofSeconds(1).multipliedBy(received).dividedBy(BYTES_PER_SECOND));
        if (Duration.ofNanos(waited).compareTo(allowed) > 0) {
            throw new IOException("The client sends less than " + BYTES_PER_SECOND + " bytes a second");
        }
    }
}
