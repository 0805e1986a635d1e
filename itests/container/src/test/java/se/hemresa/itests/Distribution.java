// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One instance of the real distribution, driven as an administrator drives it: by {@code bin/hemresa} with environment
 * variables, on ports and a data folder of its own. All instances share one unpacked distribution, which none of them writes.
 */
public final class Distribution implements AutoCloseable {

    private static final Path HOME = unpack();

    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final int httpPort;

    private Distribution(Path data, int httpPort, int httpsPort, int sshPort) {
        this.data = data;
        this.httpPort = httpPort;
        environment.put("HEMRESA_DATA", data.toString());
        environment.put("HEMRESA_HTTP_PORT", String.valueOf(httpPort));
        environment.put("HEMRESA_HTTPS_PORT", String.valueOf(httpsPort));
        environment.put("HEMRESA_SSH_PORT", String.valueOf(sshPort));
    }

    /** @return an instance that is not started, with an empty data folder and free ports */
    public static Distribution fresh() {
        try {
            return new Distribution(Files.createTempDirectory("hemresa-data-"), freePort(), freePort(), freePort());
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** Adds an environment variable for everything this instance runs from now on. */
    public Distribution with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Leaves the limits of requests out, for a test that is a hundred callers in one. */
    public Distribution withoutLimits() {
        try {
            Files.writeString(
                    Files.createDirectories(data.resolve("etc")).resolve("se.hemresa.gateway.cfg"),
                    "agencyPerSecond = 0\nuserPerSecond = 0\n");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @return the program of the simulated partners, as it is shipped */
    public static Path sandbox() {
        return HOME.resolve("lib/sandbox/sandbox.jar");
    }

    public Path data() {
        return data;
    }

    public int httpPort() {
        return httpPort;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** Starts in development mode and returns when the launcher says it is ready. */
    public Distribution start() {
        Outcome outcome = hemresa("start", "--mode", "development");
        if (outcome.exitCode() != 0) {
            throw new AssertionError("start failed:\n" + outcome.output());
        }
        return this;
    }

    /** @return what {@code bin/hemresa} with these arguments printed, and its exit code */
    public Outcome hemresa(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("bin/hemresa").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** @return what a line printed that is typed where the distribution lies, and its exit code */
    Outcome typed(String line) {
        return run(List.of("bash", "-c", "cd '" + HOME + "' && " + line));
    }

    /** As {@link #hemresa}, in a network of its own with nothing in it but loopback, and an empty home. */
    Outcome hemresaWithoutNetwork(Path emptyHome, String arguments) {
        environment.put("HOME", emptyHome.toString());
        return run(List.of(
                "unshare",
                "-n",
                "bash",
                "-c",
                "ip link set lo up && exec " + HOME.resolve("bin/hemresa") + " " + arguments));
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** @return the server's process */
    public ProcessHandle process() {
        return ProcessHandle.allProcesses()
                .filter(candidate -> candidate
                        .info()
                        .commandLine()
                        .filter(line -> line.contains("-Dhemresa.data=" + data))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no server runs on " + data));
    }

    @Override
    public void close() {
        hemresa("stop");
    }

    private Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile("hemresa-", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end:\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Path unpack() {
        try {
            Path archive = Path.of(System.getProperty("hemresa.distribution"));
            Path folder = Files.createTempDirectory("hemresa-distribution-");
            Process tar = new ProcessBuilder(
                            "tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1")
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new AssertionError("cannot unpack " + archive);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** @return a port that was free a moment ago on loopback */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /**
     * What a command did.
     *
     * @param exitCode its exit code
     * @param output what it printed, on both streams
     */
    public record Outcome(int exitCode, String output) {}
}
