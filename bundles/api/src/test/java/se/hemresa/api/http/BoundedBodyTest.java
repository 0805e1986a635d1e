// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class BoundedBodyTest {

    private final BoundedBody body = new BoundedBody(5);
    private final AtomicBoolean broken = new AtomicBoolean();
    private final CompletableFuture<byte[]> read = body.getBody().toCompletableFuture();

    @Test
    public void givesAnAnswerThatFillsItsBound() throws Exception {
        receive("abc", "de");

        assertThat(read.get()).containsExactly("abcde".getBytes());
        assertThat(broken).isFalse();
    }

    @Test
    public void breaksOffALongerAnswer() {
        receive("abc", "def");

        assertThat(broken).isTrue();
        assertThatThrownBy(read::get).hasMessageContaining("too-large");
    }

    private void receive(String... parts) {
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                assertThat(count).isEqualTo(Long.MAX_VALUE);
            }

            @Override
            public void cancel() {
                broken.set(true);
            }
        });
        for (String part : parts) {
            body.onNext(List.of(ByteBuffer.wrap(part.getBytes())));
        }
        body.onComplete();
    }
}
