// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/**
 * A cable to whichever of some ports of the loopback takes a connection first, in their order. While it is cut nothing passes in
 * either direction and neither end is told, as when a network is parted; what was under way passes when it is mended.
 */
final class Cable implements AutoCloseable {

    private final ServerSocket end;
    private final List<Integer> ports;
    private boolean cut;

    /** @param ports where it leads, the first that answers */
    Cable(Integer... ports) {
        this.ports = List.of(ports);
        try {
            end = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        inBackground(this::accept);
    }

    /** @return the port of its near end */
    int port() {
        return end.getLocalPort();
    }

    synchronized void cut() {
        cut = true;
    }

    synchronized void mend() {
        cut = false;
        notifyAll();
    }

    @Override
    public void close() {
        mend();
        quietly(end);
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                inBackground(() -> join(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket near) {
        awaitWhole();
        for (int port : ports) {
            try {
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                inBackground(() -> carry(near, far));
                carry(far, near);
                return;
            } catch (IOException nobodyThere) {
                // The next one may be.
            }
        }
        quietly(near);
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[16_384];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                awaitWhole();
                out.write(piece, 0, read);
            }
            awaitWhole();
        } catch (IOException ended) {
            // The other end hears of it by the closing.
        }
    }

    private synchronized void awaitWhole() {
        try {
            while (cut) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception closed) {
            // It is gone either way.
        }
    }
}
