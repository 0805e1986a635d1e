// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a caller and a server on the loopback and does to their bytes what a bad network does. What is set holds for
 * connections that stand as well as for new ones, until {@link #calm}. Any thread.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BUFFER = 8192;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final InetSocketAddress target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final int port;
    private volatile ServerSocket door;
    private volatile Weather weather = Weather.FAIR;
    private volatile int cutAfter;

    /**
     * How bytes travel.
     *
     * @param latency what each piece of an answer waits
     * @param bytesPerSecond how fast an answer goes; 0 for as fast as it can
     * @param slice the longest piece of an answer that goes at once
     * @param silent whether nothing goes in either direction, and nobody is told
     */
    private record Weather(Duration latency, int bytesPerSecond, int slice, boolean silent) {
        static final Weather FAIR = new Weather(Duration.ZERO, 0, BUFFER, false);
    }

    /** @param port on the loopback where the server listens */
    public FaultProxy(int port) {
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.door = open(0);
        this.port = door.getLocalPort();
        listen(door);
    }

    /** @return where callers connect instead */
    public int port() {
        return port;
    }

    /** Everything goes through as it comes. */
    public synchronized void calm() {
        cuts.set(0);
        weather = Weather.FAIR;
        if (door.isClosed()) {
            door = open(port);
            listen(door);
        }
    }

    /** Each piece of an answer is late. */
    public void latency(Duration by) {
        weather = new Weather(by, 0, BUFFER, false);
    }

    /** Answers trickle. */
    public void bandwidth(int bytesPerSecond) {
        weather = new Weather(Duration.ZERO, bytesPerSecond, 1 + bytesPerSecond / 10, false);
    }

    /** Answers come in small pieces, each a little after the one before. */
    public void slicer(int bytes, Duration between) {
        weather = new Weather(between, 0, bytes, false);
    }

    /** Connections are taken and stand, but nothing comes through: what is sent meanwhile arrives after {@link #calm}. */
    public void timeout() {
        weather = new Weather(Duration.ZERO, 0, BUFFER, true);
    }

    /** Nobody listens, and every connection that stands is broken. */
    public synchronized void down() {
        close(door);
        reset();
    }

    /** Breaks every connection that stands, whatever it is in the middle of; new ones are taken. */
    public void reset() {
        links.forEach(Link::reset);
    }

    /**
     * Breaks connections in the middle of an answer: the request has had its effect, and the caller does not know.
     *
     * @param bytes how much of an answer still comes
     * @param times how many answers
     */
    public void cutAnswers(int bytes, int times) {
        cutAfter = bytes;
        cuts.set(times);
    }

    /** @return how many answers are still to be cut */
    public int cutsLeft() {
        return cuts.get();
    }

    /** @return how many connections stand */
    public int connections() {
        return links.size();
    }

    @Override
    public synchronized void close() {
        close(door);
        reset();
    }

    private static ServerSocket open(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void listen(ServerSocket listening) {
        start("accept", () -> {
            while (!listening.isClosed()) {
                accept(listening);
            }
        });
    }

    private void accept(ServerSocket listening) {
        try {
            Socket caller = listening.accept();
            Socket server = new Socket();
            Link link = new Link(caller, server);
            links.add(link);
            start("connect", link::connect);
        } catch (IOException closed) {
            // The door was closed on purpose, or a caller went before it was let in: whoever called sees it.
            return;
        }
    }

    private static void start(String what, Runnable work) {
        Thread thread = new Thread(work, "fault-proxy-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(end - System.nanoTime(), NANOS_PER_SECOND / 50));
        }
    }

    /** The two connections of one caller. */
    private final class Link {

        private final Socket caller;
        private final Socket server;

        Link(Socket caller, Socket server) {
            this.caller = caller;
            this.server = server;
        }

        void connect() {
            try {
                caller.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                server.connect(target);
                start("answer", () -> pump(server, caller, true));
                pump(caller, server, false);
            } catch (IOException refused) {
                reset();
            }
        }

        private void pump(Socket from, Socket to, boolean answers) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    pass(buffer, count, to, answers);
                }
                to.shutdownOutput();
                leaveWhenBothAreDone();
            } catch (IOException broken) {
                reset();
            }
        }

        private void pass(byte[] buffer, int count, Socket to, boolean answers) throws IOException {
            while (weather.silent() && !to.isClosed()) {
                pause(Duration.ofMillis(20));
            }
            OutputStream out = to.getOutputStream();
            if (answers && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                out.write(buffer, 0, Math.min(count, cutAfter));
                throw new IOException("Cut on purpose");
            }
            for (int at = 0; at < count; ) {
                Weather now = weather;
                int length = answers ? Math.min(now.slice(), count - at) : count;
                if (answers) {
                    pause(delay(now, length));
                }
                out.write(buffer, at, length);
                at += length;
            }
        }

        private Duration delay(Weather now, int length) {
            return now.bytesPerSecond() == 0
                    ? now.latency()
                    : Duration.ofNanos(NANOS_PER_SECOND * length / now.bytesPerSecond());
        }

        private void leaveWhenBothAreDone() throws IOException {
            if (caller.isOutputShutdown() && server.isOutputShutdown()) {
                links.remove(this);
                caller.close();
                server.close();
            }
        }

        /** Without a farewell, as when a machine vanishes. */
        void reset() {
            links.remove(this);
            for (Socket socket : new Socket[] {caller, server}) {
                try {
                    socket.setSoLinger(true, 0);
                } catch (IOException gone) {
                    // It is broken already, which is what is wanted.
                    continue;
                }
                FaultProxy.close(socket);
            }
        }
    }
}
