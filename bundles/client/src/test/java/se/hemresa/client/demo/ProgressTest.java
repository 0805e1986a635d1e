// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class ProgressTest {

    private final StringWriter out = new StringWriter();

    @Test
    public void movesABarOnATerminal() {
        Progress progress = new Progress(new PrintWriter(out), true, 4);

        progress.show(1, "REST SE-AB");
        progress.show(4, "SOAP SE-O");

        assertThat(out.toString())
                .contains("\r  [#######.......................] 1/4  REST SE-AB")
                .contains("\r  [##############################] 4/4  SOAP SE-O")
                .endsWith("\n");
    }

    @Test
    public void printsALineNowAndThenElsewhere() {
        Progress progress = new Progress(new PrintWriter(out, true), false, 37);

        for (int done = 1; done <= 37; done++) {
            progress.show(done, "REST");
        }

        assertThat(out.toString().lines())
                .containsExactly("  10/37  REST", "  20/37  REST", "  30/37  REST", "  37/37  REST");
    }
}
