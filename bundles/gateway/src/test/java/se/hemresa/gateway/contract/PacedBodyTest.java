// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class PacedBodyTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    public void readsABodyThatCameLongBeforeItWasRead() throws IOException {
        InputStream body = client("{}", Duration.ZERO);

        now.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(body.readAllBytes()).hasSize(2);
    }

    @Test
    public void waitsForAClientThatHesitates() throws IOException {
        assertThat(client("{}", Duration.ofSeconds(2)).readAllBytes()).hasSize(2);
    }

    @Test
    public void givesUpAClientThatSendsAByteNowAndThen() {
        InputStream body = client("x".repeat(1000), Duration.ofSeconds(1));

        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(now.get())).isBetween(PacedBody.GRACE, PacedBody.GRACE.plusSeconds(2));
    }

    @Test
    public void readsALongBodyThatKeepsPace() throws IOException {
        assertThat(client("x".repeat(10_000), Duration.ofNanos(3_900_000)).readAllBytes())
                .hasSize(10_000);
    }

    /** A client who lets us wait for each byte. */
    private InputStream client(String text, Duration beforeEachByte) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                now.addAndGet(beforeEachByte.toNanos());
                return super.read(into, from, Math.min(1, length));
            }
        };
        return new PacedBody(bytes, now::get);
    }
}
