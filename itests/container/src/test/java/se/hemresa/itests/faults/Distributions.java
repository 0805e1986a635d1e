// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import se.hemresa.itests.Distribution;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator sees of a server, from outside. */
final class Distributions {

    private Distributions() {}

    /** The journal verifies, and no event is parked. */
    static void assertInOrder(Distribution server) {
        Distribution.Outcome journal = server.hemresa("verify-journal");
        assertThat(journal.exitCode()).as(journal.output()).isZero();
        String parked = server.hemresa("shell", "journal:parked --json").output();
        assertThat(parked.replaceAll("\\s", "")).endsWith("[]");
    }

    /** @return how many threads the process has */
    static long threads(Distribution server) {
        return status(server, "Threads:");
    }

    /** @return how much of the machine's memory the process has */
    static long residentMebibytes(Distribution server) {
        return status(server, "VmRSS:") / 1024;
    }

    private static long status(Distribution server, String name) {
        Path file = Path.of("/proc", String.valueOf(server.process().pid()), "status");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
