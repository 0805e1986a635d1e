// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the program is started.
 *
 * @param port on which it listens, on this machine only; 0 for the one it had last time, or any that is free
 * @param home where its keys and what it has received are kept
 * @param platform the server it is a partner of, e.g. {@code http://localhost:8181}; empty: it registers nowhere
 * @param data the data folder of that server, for its development key; empty if there is no platform
 */
public record Settings(int port, Path home, Optional<URI> platform, Optional<Path> data) {

    /** How it is used. */
    public static final String USAGE =
            "sandbox --home DIR [--port N] [--platform URL --data DIR]: simulated IOM, carrier and police for a Hemresa in"
                    + " development mode";

    private static final Set<String> NAMES = Set.of("--home", "--port", "--platform", "--data");

    /**
     * @param arguments names and values in turn
     * @return what they say
     * @throws IllegalArgumentException if they say nothing clear
     */
    public static Settings of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        Optional<URI> platform = Optional.ofNullable(given.get("--platform")).map(URI::create);
        Optional<Path> data = Optional.ofNullable(given.get("--data")).map(Path::of);
        if (!given.containsKey("--home") || platform.isPresent() != data.isPresent()) {
            throw new IllegalArgumentException(USAGE);
        }
        int port = Integer.parseInt(given.getOrDefault("--port", "0"));
        return new Settings(port, Path.of(given.get("--home")), platform, data);
    }
}
