// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done to the platform and what held, a row for each fault; kept in {@code target/faults.md}. */
final class FaultTable {

    private static final Path FILE = Path.of("target", "faults.md");
    private static final List<String> ROWS = new ArrayList<>();

    private FaultTable() {}

    /**
     * @param row of the fault matrix
     * @param done what was done
     * @param held what held
     * @param seconds from the end of the fault until nothing was wrong any more
     */
    static synchronized void add(int row, String done, String held, double seconds) {
        String line = String.format(Locale.ROOT, "| %2d | %s | %s | %.1f |", row, done, held, seconds);
        System.out.println(line);
        ROWS.add(line);
        ROWS.sort(String::compareTo);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @return everything so far, by number */
    static synchronized String text() {
        return "| row | done | held | seconds to heal |\n|---|---|---|---|\n" + String.join("\n", ROWS) + "\n";
    }
}
