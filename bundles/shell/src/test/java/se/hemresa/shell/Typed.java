// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

import org.apache.karaf.shell.api.action.Action;

/** A command as Karaf would have made it: its fields filled by name, what it prints caught. */
final class Typed {

    private final Action command;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Typed(Action command) {
        this.command = command;
    }

    Typed with(String field, Object value) throws ReflectiveOperationException {
        Field found = command.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(command, value);
        return this;
    }

    String run() throws Exception {
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            command.execute();
        } finally {
            System.setOut(before);
        }
        return printed();
    }

    /** @return what was printed, also by a command that failed */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
