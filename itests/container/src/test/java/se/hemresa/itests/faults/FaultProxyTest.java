// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Against a server that answers each byte with ten. */
public class FaultProxyTest {

    private static final int ANSWER = 10;

    private final AtomicInteger heard = new AtomicInteger();
    private ServerSocket server;
    private FaultProxy proxy;

    @Before
    public void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
        proxy = new FaultProxy(server.getLocalPort());
    }

    @After
    public void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    public void letsEverythingThroughAsItComes() throws IOException {
        try (Socket caller = caller()) {
            assertThat(ask(caller)).isEqualTo(ANSWER);
            assertThat(ask(caller)).isEqualTo(ANSWER);
        }
    }

    @Test
    public void cutsAnAnswerAfterTheRequestHadItsEffect() throws IOException {
        proxy.cutAnswers(4, 1);

        try (Socket caller = caller()) {
            assertThatThrownBy(() -> ask(caller)).isInstanceOf(IOException.class);
        }

        assertThat(heard).hasValue(1);
        assertThat(proxy.cutsLeft()).isZero();
        try (Socket caller = caller()) {
            assertThat(ask(caller)).isEqualTo(ANSWER);
        }
    }

    @Test
    public void refusesAndBreaksWhileItIsDownAndTakesAgainAfterwards() throws IOException {
        try (Socket caller = caller()) {
            ask(caller);
            proxy.down();
            assertThatThrownBy(() -> ask(caller)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(this::caller).isInstanceOf(IOException.class);

        proxy.calm();

        try (Socket caller = caller()) {
            assertThat(ask(caller)).isEqualTo(ANSWER);
        }
    }

    @Test
    public void resetsWhatStandsAndTakesWhatIsNew() throws IOException {
        try (Socket caller = caller()) {
            ask(caller);
            proxy.reset();
            assertThatThrownBy(() -> ask(caller)).isInstanceOf(IOException.class);
        }
        assertThat(proxy.connections()).isZero();
        try (Socket caller = caller()) {
            assertThat(ask(caller)).isEqualTo(ANSWER);
        }
    }

    @Test
    public void keepsSilentAndLetsItThroughLater() throws IOException {
        proxy.timeout();
        try (Socket caller = caller()) {
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> askInTurn(caller));
            await().pollDelay(Duration.ofMillis(200)).until(() -> heard.get() == 0 && !answer.isDone());

            proxy.calm();

            assertThat(answer).succeedsWithin(5, SECONDS).isEqualTo(ANSWER);
        }
    }

    @Test
    public void makesAnswersLateAndSlowAndSliced() throws IOException {
        try (Socket caller = caller()) {
            proxy.latency(Duration.ofMillis(150));
            assertThat(millis(caller)).isGreaterThanOrEqualTo(150);
            proxy.bandwidth(50);
            assertThat(millis(caller)).isGreaterThanOrEqualTo(200);
            proxy.slicer(2, Duration.ofMillis(40));
            assertThat(millis(caller)).isGreaterThanOrEqualTo(200);
            proxy.calm();
            assertThat(ask(caller)).isEqualTo(ANSWER);
        }
    }

    private long millis(Socket caller) throws IOException {
        long start = System.nanoTime();
        assertThat(ask(caller)).isEqualTo(ANSWER);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private int askInTurn(Socket caller) {
        try {
            return ask(caller);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int ask(Socket caller) throws IOException {
        caller.getOutputStream().write('?');
        byte[] answer = caller.getInputStream().readNBytes(ANSWER);
        if (answer.length < ANSWER) {
            throw new IOException("The answer ends after " + new String(answer, US_ASCII));
        }
        return answer.length;
    }

    private Socket caller() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> answer(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            while (socket.getInputStream().read() >= 0) {
                heard.incrementAndGet();
                socket.getOutputStream().write("0123456789".getBytes(US_ASCII));
            }
        } catch (IOException broken) {
            // The proxy broke it; what the caller sees of that is what is tested.
            return;
        }
    }
}
