// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import com.sun.net.httpserver.HttpServer;

import se.hemresa.sandbox.SandboxClock;
import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.book.Book;
import se.hemresa.sandbox.fault.Faults;
import se.hemresa.sandbox.jose.PartnerKeys;
import se.hemresa.sandbox.partner.IomDesk;
import se.hemresa.sandbox.partner.Partner;
import se.hemresa.sandbox.partner.Postman;
import se.hemresa.sandbox.partner.Reception;
import se.hemresa.sandbox.partner.Script;

/** The HTTP server of the JDK with a door for each partner and one for control, reached from this machine only. */
public final class Doors implements AutoCloseable {

    private final HttpServer server;

    private Doors(HttpServer server) {
        this.server = server;
    }

    /**
     * @param ports the ports to try, in order; 0 for any
     * @param threads who answers
     * @return the doors, not open yet
     * @throws SandboxFailure if no port is free
     */
    public static Doors open(List<Integer> ports, Executor threads) {
        for (int port : ports) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                server.setExecutor(threads);
                return new Doors(server);
            } catch (BindException taken) {
                continue;
            } catch (IOException failed) {
                throw new SandboxFailure("Port " + port + " cannot be opened", failed);
            }
        }
        throw new SandboxFailure("Port " + ports.get(0) + " is taken; give another with --port", null);
    }

    /**
     * @param keys whose public halves are shown
     * @param reception takes messages in
     * @param postman told after each message
     * @param faults what goes wrong
     */
    public void partners(PartnerKeys keys, Reception reception, Postman postman, Faults faults) {
        for (Partner partner : Partner.values()) {
            server.createContext(partner.path(), new PartnerDoor(partner, reception, postman, faults));
        }
        server.createContext(
                "/partners",
                exchange -> new Talk(exchange)
                        .answer(
                                200,
                                Map.of(
                                        "partners",
                                        Arrays.stream(Partner.values())
                                                .map(partner -> line(partner, keys))
                                                .toList())));
    }

    private Object line(Partner partner, PartnerKeys keys) {
        return Map.of(
                "id", partner.id(),
                "recipient", partner.recipient(),
                "endpoint", address().resolve(partner.path()).toString(),
                "jwks", keys.publicKeys(partner).toJSONObject(true));
    }

    /**
     * @param book what was received
     * @param script what IOM shall answer
     * @param faults what shall go wrong
     * @param iom what it tells on command
     * @param postman told of what is to be delivered
     * @param clock the partners'
     */
    public void control(Book book, Script script, Faults faults, IomDesk iom, Postman postman, SandboxClock clock) {
        server.createContext("/", new ControlDoor(book, script, faults, iom, postman, clock));
    }

    /** Opens them. */
    public void start() {
        server.start();
    }

    /** @return scheme, host and port */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
