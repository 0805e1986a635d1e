// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used so far, as Linux counts it below {@code /proc}. */
public final class Cpu {

    /** The kernel counts for its users in hundredths of a second, whatever its own clock (proc(5), USER_HZ). */
    private static final long MILLIS_PER_TICK = 10;

    private Cpu() {}

    /** @return milliseconds of CPU of this process alone, its children not counted */
    public static long ofThisProcess() {
        return ticks(ProcessHandle.current().pid(), 14, 15) * MILLIS_PER_TICK;
    }

    /** @return milliseconds of CPU of a process, its ended children and the running ones */
    public static long ofFamily(long pid) {
        // Children first: one that ends meanwhile is then found in its parent's account.
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> ticks(child.pid(), 14, 17))
                .sum();
        return (children + ticks(pid, 14, 17)) * MILLIS_PER_TICK;
    }

    /** @return resident memory of a process in MiB; 0 if it has ended */
    public static long residentMebibytes(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** The sum of these fields of proc(5): utime, stime, cutime, cstime are 14 to 17. */
    private static long ticks(long pid, int first, int last) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // The name of the program, in brackets, may hold blanks: behind it begins field 3.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int field = first; field <= last; field++) {
            sum += Long.parseLong(fields[field - 3]);
        }
        return sum;
    }

    /** @return what the kernel says; nothing of a process that has ended */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            if (ProcessHandle.of(pid).isPresent()) {
                throw new UncheckedIOException(gone);
            }
            return "";
        }
    }
}
