// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.journey.Partners;

import static org.awaitility.Awaitility.await;

/**
 * The simulated partners as a program of their own, apart from the server: it can be killed, and started again with what it has
 * kept and at the address it had.
 */
public final class PartnerProgram implements AutoCloseable {

    private final URI platform;
    private final Path data;
    private final Path home;
    private Process process;

    /**
     * @param platform whose partners they are
     * @param data where the development key of that platform lies
     */
    public PartnerProgram(URI platform, Path data) {
        this.platform = platform;
        this.data = data;
        try {
            this.home = Files.createTempDirectory("hemresa-partners-");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** @return the partners, who listen */
    public Partners start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            // Or each answer of the JDK's server waits for an acknowledgement of TCP that is delayed.
                            "-Dsun.net.httpserver.nodelay=true",
                            "-jar",
                            Distribution.sandbox().toString(),
                            "--home",
                            home.toString(),
                            "--platform",
                            platform.toString(),
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("console.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        await("the partners listen").atMost(Duration.ofSeconds(60)).until(this::listens);
        return Partners.at(home);
    }

    private boolean listens() {
        try {
            Partners.at(home).inbox();
            return true;
        } catch (ClientFailure notYet) {
            return false;
        }
    }

    /** Ends the program as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** @return where it keeps what it was told, in the clear */
    Path home() {
        return home;
    }

    /** @return where they listen */
    public URI address() {
        try {
            return URI.create(Files.readString(home.resolve("address")).strip());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
