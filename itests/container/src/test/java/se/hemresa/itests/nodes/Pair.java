// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.itests.County;
import se.hemresa.itests.Distribution;

/** Two instances of the distribution on one database: they share its address, the root key and the development keys. */
final class Pair implements AutoCloseable {

    private final List<Distribution> nodes = List.of(Distribution.fresh(), Distribution.fresh());

    /**
     * @param first the address of the database as the first node reaches it
     * @param second as the second does
     */
    Pair(String first, String second) {
        Path rootKey = rootKey();
        List<String> urls = List.of(first, second);
        for (int i = 0; i < 2; i++) {
            node(i).with("HEMRESA_DB_URL", urls.get(i))
                    .with("HEMRESA_DB_USER", "hemresa")
                    .with("HEMRESA_ROOT_KEY_FILE", rootKey.toString())
                    .with("HEMRESA_SANDBOX", "none")
                    // Two servers start at once here, and nothing is asked of their speed.
                    .with("HEMRESA_JAVA_OPTS", "-XX:TieredStopAtLevel=1")
                    .withoutLimits();
        }
        shareDevelopmentKeys();
    }

    /** Starts both at the same moment and returns when both are ready. */
    Pair start() {
        CompletableFuture<?> other = CompletableFuture.runAsync(node(1)::start);
        node(0).start();
        other.join();
        return this;
    }

    /** @param number 0 or 1 */
    Distribution node(int number) {
        return nodes.get(number);
    }

    /** @return the coordination of Stockholm at that node */
    County stockholm(int number) {
        return new County(node(number).uri(""), node(number).data(), "SE-AB", "REGION_COORDINATOR");
    }

    /** @return what that node has written into its log */
    String log(int number) {
        try {
            return Files.readString(node(number).data().resolve("log/hemresa.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lets a node stand still, as a long pause of its virtual machine does; {@code CONT} lets it go on. */
    void signal(int number, String signal) {
        try {
            int code = new ProcessBuilder(
                            "kill",
                            "-" + signal,
                            Long.toString(node(number).process().pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new AssertionError("kill -" + signal + " ended with " + code);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Distribution::close);
    }

    private void shareDevelopmentKeys() {
        DevelopmentKeys made = new DevelopmentKeys(node(0).data());
        DevelopmentKeys same = new DevelopmentKeys(node(1).data());
        made.makeIfAbsent();
        try {
            Files.createDirectories(
                    same.privateFile().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.copy(made.privateFile(), same.privateFile());
            Files.copy(made.publicFile(), same.publicFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path rootKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            return Files.write(Files.createTempFile("hemresa-", ".root-key"), key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
