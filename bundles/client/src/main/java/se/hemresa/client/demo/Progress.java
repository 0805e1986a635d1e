// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.PrintWriter;

/** How far the work has come: a bar that moves on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final int WIDTH = 30;
    private static final int PLAIN_EVERY = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;

    Progress(PrintWriter out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    void show(int done, String text) {
        if (terminal) {
            int filled = WIDTH * done / total;
            out.printf("\r  [%s%s] %d/%d  %-24s", "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, text);
            if (done == total) {
                out.println();
            }
            out.flush();
        } else if (done == total || done % PLAIN_EVERY == 0) {
            out.printf("  %d/%d  %s%n", done, total, text);
        }
    }
}
