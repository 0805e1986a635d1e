// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import se.hemresa.sandbox.book.Book;
import se.hemresa.sandbox.fault.Faults;
import se.hemresa.sandbox.http.Doors;
import se.hemresa.sandbox.jose.PartnerKeys;
import se.hemresa.sandbox.partner.IomDesk;
import se.hemresa.sandbox.partner.Postman;
import se.hemresa.sandbox.partner.Reception;
import se.hemresa.sandbox.partner.Script;
import se.hemresa.sandbox.platform.Platform;
import se.hemresa.sandbox.platform.Registration;

/**
 * Simulated partners of a Hemresa in development mode: IOM, a carrier and the police, each with keys of its own, over HTTP on
 * this machine. Where they listen stands in the file {@code address} of their home.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Sandbox.class.getName());

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "hemresa-sandbox");
        thread.setDaemon(true);
        return thread;
    });
    private final Book book;
    private final Doors doors;

    /**
     * Starts them; they listen when this returns.
     *
     * @param settings how
     * @param real the real time, against which their clock can be moved
     * @throws SandboxFailure if the port is taken or the home cannot be used
     */
    public Sandbox(Settings settings, Clock real) {
        Path home = settings.home();
        make(home);
        this.book = new Book(home.resolve("book.jsonl"));
        PartnerKeys keys = PartnerKeys.in(home.resolve("keys.json"));
        SandboxClock clock = new SandboxClock(real);
        Faults faults = new Faults();
        Script script = new Script();
        Platform platform = new Platform(settings.platform(), settings.data().orElse(home), real);
        IomDesk iom = new IomDesk(book, script, keys, platform, clock);
        Postman postman = new Postman(book, faults, platform);
        this.doors = Doors.open(port(settings), threads);
        doors.partners(keys, new Reception(book, iom, keys, platform, clock), postman, faults);
        doors.control(book, script, faults, iom, postman, clock);
        doors.start();
        write(home.resolve("address"), doors.address().toString());
        threads.submit(postman);
        settings.platform().ifPresent(any -> threads.submit(new Registration(platform, doors.address(), keys)));
        LOG.log(Level.INFO, "Simulated IOM, carrier and police at {0}", doors.address());
    }

    private static void make(Path home) {
        try {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException notMade) {
            throw new SandboxFailure("The folder " + home + " cannot be made", notMade);
        }
    }

    /** The ports to try: partners should be found where they were before. */
    private static List<Integer> port(Settings settings) {
        Path before = settings.home().resolve("address");
        if (settings.port() != 0 || !Files.exists(before)) {
            return List.of(settings.port());
        }
        try {
            return List.of(URI.create(Files.readString(before).strip()).getPort(), 0);
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of(0);
        }
    }

    private static void write(Path file, String text) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritten) {
            throw new SandboxFailure("The file " + file + " cannot be written", notWritten);
        }
    }

    /** @return scheme, host and port */
    public URI address() {
        return doors.address();
    }

    @Override
    public void close() {
        doors.close();
        threads.shutdownNow();
        book.close();
    }
}
