// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.console.Session;

/** A command as Karaf would have made it: its fields filled by name, its session's console caught. */
final class Typed {

    private final Action command;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    Typed(Action command) {
        this.command = command;
    }

    Typed with(String field, Object value) throws ReflectiveOperationException {
        Field found = command.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(command, value);
        return this;
    }

    Typed onConsole() throws ReflectiveOperationException {
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return with(
                "session",
                Proxy.newProxyInstance(
                        Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("getConsole")) {
                                return out;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        }));
    }

    String run() throws Exception {
        return (String) command.execute();
    }

    String console() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
